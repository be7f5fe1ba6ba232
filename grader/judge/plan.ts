/**
 * What one seed asks of a program in a group: every call, each with its right answer. Nothing in here depends on the program, so it is made and
 * worked out while that works.
 */
import { createRng, type Rng } from "../exercise/random.ts";
import type { Case, CaseGroupId, ExerciseSpec, Law } from "../exercise/spec.ts";
import { shapeOf, type Expected, type Value } from "../exercise/value.ts";
import { fittingInputs, misfitCases } from "./misfit-cases.ts";
import { examplesAgain, purityCases, type PurityCase } from "./purity-cases.ts";
import type { CallRequest } from "./runner.ts";
import { signedZeroCases } from "./signed-zero-case.ts";
import { ones, smallCases, smallSpecialCases } from "./small-cases.ts";
import { wholeNumberCases } from "./whole-number-case.ts";

export interface PlannedCall {
  request: CallRequest;
  /** The right answer; worked out when it is first asked for. */
  expected(): Expected;
}

interface Planned {
  /** In the order in which they are made. */
  calls: PlannedCall[];
}

/** One call for each case. */
export interface CasesPlan extends Planned {
  id: CaseGroupId;
  cases: Case[];
}

/** The calls of every instance of every law, one after another. */
export interface LawsPlan extends Planned {
  id: "laws";
  laws: { law: Law; instances: Value[][][] }[];
}

/** One call for each case. */
export interface PurityPlan extends Planned {
  id: "purity";
  cases: PurityCase[];
}

export type GroupPlan = CasesPlan | LawsPlan | PurityPlan;

/** `parameterNames`: what the arguments are called in the names of cases. */
export function planGroup(
  spec: ExerciseSpec,
  parameterNames: readonly string[],
  rng: Rng,
  id: GroupPlan["id"],
): GroupPlan {
  if (id === "laws") return planLaws(spec, rng);
  if (id === "purity") return planPurity(spec, rng);
  const own = [...(spec.groups[id]?.(rng.fork(id)) ?? [])];
  if (id !== "examples") own.push(...planSmall(spec, id, own));
  if (id === "errors") own.push(...planMisfits(spec, parameterNames, rng));
  // The sign of a zero is a matter of stability, where the exercise has one.
  // So are sums that are too large for an integer: elsewhere exponentials of such numbers overflow first.
  if (id === (spec.groups.stability ? "stability" : "values"))
    own.push(...planSignedZeros(spec, rng), ...planWholeNumbers(spec));
  return planCases(spec, id, own);
}

function planCases(spec: ExerciseSpec, id: CaseGroupId, cases: Case[]): CasesPlan {
  const calls = cases.map((one) =>
    one.expect === "throws"
      ? { request: requestOf(one), expected: () => ({ kind: "throws" }) as const }
      : plannedCall(spec, requestOf(one)),
  );
  return { id, cases, calls };
}

function planMisfits(spec: ExerciseSpec, parameterNames: readonly string[], rng: Rng): Case[] {
  const inputs = spec.purity(rng.fork("misfits"));
  // Sizes of 0 are not asked everywhere; what else is not asked is about numbers that fit.
  const isAskedFor = (args: Value[]): boolean => !hasEmpty(args) || isAsked(spec, args);
  const axes = spec.shrinking?.axes ?? [];
  const numbers = smallNumbers(spec);
  const fitting = fittingInputs(inputs, [...new Set(axes.flat())], (lengthAlong) =>
    ones(axes, numbers, lengthAlong),
  ).filter(({ args }) => !hasEmpty(args) || accepts(spec, args));
  return misfitCases(
    fitting,
    parameterNames,
    (args) => isAskedFor(args) && spec.oracle(...args).kind === "throws",
  );
}

function hasEmpty(args: Value[]): boolean {
  return args.some((arg) => shapeOf(arg).includes(0));
}

/** Those of special numbers belong where the author asks for these. */
function planSmall(spec: ExerciseSpec, id: CaseGroupId, own: Case[]): Case[] {
  const axes = spec.shrinking?.axes;
  if (axes === undefined) return [];
  const numbers = smallNumbers(spec);
  const answer = (args: Value[]): Expected | null => (isAsked(spec, args) ? spec.oracle(...args) : null);
  return [
    ...(id === "shapes" ? smallCases(axes, numbers, answer) : []),
    ...smallSpecialCases(axes, numbers, own, answer),
  ];
}

/** Arguments that are numbers are drawn from such; most exercises have none, and then no inputs are made to find them. */
function smallNumbers(spec: ExerciseSpec): Value[] {
  const hasNumbers = spec.shrinking?.axes.some(({ length }) => length === 0) ?? false;
  return hasNumbers ? (spec.purity(createRng("small cases"))[0] ?? []) : [];
}

function planSignedZeros(spec: ExerciseSpec, rng: Rng): Case[] {
  return signedZeroCases(spec.purity(rng.fork("signed zeros")), (args) => accepts(spec, args));
}

function planWholeNumbers(spec: ExerciseSpec): Case[] {
  const axes = spec.shrinking?.axes;
  if (axes === undefined) return [];
  return wholeNumberCases(axes, smallNumbers(spec), (args) => accepts(spec, args));
}

function planLaws(spec: ExerciseSpec, rng: Rng): LawsPlan {
  const laws = spec.laws.map((law) => {
    const source = rng.fork(`laws/${law.id}`);
    return { law, instances: Array.from({ length: law.count }, () => law.make(source)) };
  });
  const calls = laws.flatMap(({ instances }) => instances.flat().map((args) => plannedCall(spec, { args })));
  return { id: "laws", laws, calls };
}

function planPurity(spec: ExerciseSpec, rng: Rng): PurityPlan {
  const inputs = spec.purity(rng.fork("purity"));
  const cases = [
    ...purityCases(inputs, (args) => accepts(spec, args)),
    ...examplesAgain(spec.groups.examples?.(rng.fork("examples")) ?? []),
  ];
  return { id: "purity", cases, calls: cases.map(({ request }) => plannedCall(spec, request)) };
}

function accepts(spec: ExerciseSpec, args: Value[]): boolean {
  return isAsked(spec, args) && spec.oracle(...args).kind !== "throws";
}

/** Not every input has an answer that each honest program must find: the order of two rows that rounding decides is not asked. */
function isAsked({ shrinking }: ExerciseSpec, args: Value[]): boolean {
  return shrinking?.asked?.(...args) ?? true;
}

function plannedCall(spec: ExerciseSpec, request: CallRequest): PlannedCall {
  let known: Expected | undefined;
  return { request, expected: () => (known ??= spec.oracle(...request.args)) };
}

function requestOf({ args, views, same }: Case): CallRequest {
  return { args, ...(views ? { views } : {}), ...(same ? { same } : {}) };
}
