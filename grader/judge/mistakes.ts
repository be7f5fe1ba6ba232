/** Which known mistake explains the wrong answers? */
import type { Expected, Value } from "../exercise/value.ts";
import type { ExerciseSpec, Mistake } from "../exercise/spec.ts";
import { compare, elementsOfValue, sameElements } from "./compare.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import { inputSize } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallOutcome, CallRequest } from "./runner.ts";

/** Calls compared at first and in all, and how large the largest may be. */
const firstMax = 8;
const comparedMax = 256;
const comparedElementsMax = 4_096;

/** Of ten calls one may be near only: where a mistake is ill-conditioned, another order of operations makes other digits of it. */
const nearShareMax = 1 / 10;
/** Of the calls outside on which the mistake is wrong, the program is wrong on at least so many. */
const bothWrongMin = 1 / 2;
/** Where all that was told is NaN: of the calls outside on which either is wrong, so many are those on which both are. */
const bothWrongOfEitherMin = 2 / 3;
/** An answer this much closer to the mistaken one than that is to the right one. */
const apartMin = 8;
/** How far apart, in proportion to the larger of the right and the mistaken answer, is still near. */
const nearness = 2 ** -20;

type Implementation = Pick<Mistake, "implement">;

/** What a program did on some calls. */
export interface Seen {
  failures: readonly CaseFailure[];
  right: readonly CheckedCall[];
}

/**
 * The first declared mistake that gives what the program gave on every call, wrong and right ones, and is wrong where the program is;
 * nothing when none does. On calls outside of these its answers may be others, but where it is wrong the program mostly is. A wrong name would be
 * worse than none.
 */
export function recogniseMistake(
  mistakes: ExerciseSpec["mistakes"],
  { failures, right }: Seen,
  outside: Seen = { failures: [], right: [] },
): Mistake | null {
  const values = failures.filter(
    ({ reason }) => reason !== "not-deterministic" && reason !== "did-not-throw",
  );
  // Whether mismatched shapes throw is a matter of its own, unless nothing else is wrong.
  const wrong = values.length > 0 ? values : failures.filter(({ reason }) => reason === "did-not-throw");
  if (wrong.length === 0) return null;
  const passed = right.filter(({ expected }) => expected.kind !== "throws");
  const agree = (mistaken: Implementation, callsMax: number, nearMax: number) =>
    sharedBy(spread(wrong, callsMax), nearMax, (failure, how) => explainsFailure(mistaken, failure, how)) &&
    sharedBy(spread(passed, callsMax), nearMax, (call, how) => explains(mistaken, call, how));
  return (
    mistakes.find((mistake) =>
      implementationsOf(mistake).some(
        (one) =>
          agree(one, firstMax, 1) &&
          agree(one, comparedMax, nearShareMax) &&
          failsAlike(one, outside, wrong.every(isBlank)),
      ),
    ) ?? null
  );
}

/**
 * Where inputs are extreme, each style of a mistake has a wreckage of its own, but hardly ever the right answer. Many mistakes end in nothing
 * but NaN on the same few inputs: then what happens elsewhere must tell them apart.
 */
function failsAlike(mistaken: Implementation, { failures, right }: Seen, blank: boolean): boolean {
  // A right answer may come with a changed argument.
  const failed = [...failures, ...right.filter(({ outcome }) => isImpure(outcome))].filter(isSmall);
  const passed = right.filter((call) => isSmall(call) && !isImpure(call.outcome));
  const mistakenAmong = (calls: readonly CheckedCall[]) =>
    calls.filter(({ request, expected }) => isWrong(callMistaken(mistaken, request), expected)).length;
  const [both, only] = [mistakenAmong(failed), mistakenAmong(passed)];
  return blank ? both >= bothWrongOfEitherMin * (failed.length + only) : both >= bothWrongMin * (both + only);
}

function isImpure(outcome: CallOutcome): boolean {
  return judgePurity(outcome, []).reason !== null;
}

function isSmall({ request }: CheckedCall): boolean {
  return inputSize(request) <= comparedElementsMax;
}

/** An answer of NaN and infinities only. */
function isBlank({ outcome }: CheckedCall): boolean {
  return (
    outcome.kind === "returned" &&
    elementsOfValue(outcome.value).every((element) => !Number.isFinite(element))
  );
}

/** Its value, or what it did to its arguments. */
function isWrong(outcome: CallOutcome, expected: Expected): boolean {
  return judgeCall(expected, outcome).reason !== null || isImpure(outcome);
}

/** Every way of making it that is declared. */
function implementationsOf(mistake: Mistake): Implementation[] {
  return [mistake, ...(mistake.variants ?? []).map((implement) => ({ implement }))];
}

type Agreement = "equal" | "near";

/** Whether all agree nearly, and all but the share `nearMax` of them up to rounding. */
function sharedBy<T>(
  calls: readonly T[],
  nearMax: number,
  agrees: (call: T, how: Agreement) => boolean,
): boolean {
  let nearOnly = Math.floor(nearMax * calls.length);
  return calls.every((call) => agrees(call, "equal") || (nearOnly-- > 0 && agrees(call, "near")));
}

/** What the mistaken function does with its own copy of the arguments. */
export function callMistaken(mistake: Pick<Mistake, "implement">, { args, same }: CallRequest): CallOutcome {
  const copies = args.map(copy);
  if (same) copies[same[1]] = copies[same[0]]!;
  try {
    const value = mistake.implement(...copies);
    const mutated = changed(args, copies);
    // An empty result shares nothing that could be seen.
    const shared =
      typeof value !== "number" &&
      elementsOfValue(value).length > 0 &&
      copies.some((arg) => typeof arg !== "number" && bufferOf(arg) === bufferOf(value));
    return { kind: "returned", value, mutated, aliases: shared ? "argument" : "nothing" };
  } catch {
    return { kind: "threw", thrown: { name: "Error", message: "" }, mutated: changed(args, copies) };
  }
}

/** Whether the mistaken function, made in one of its ways, gives what the program gave. */
export function explainsCall(mistake: Mistake, call: CheckedCall): boolean {
  return implementationsOf(mistake).some((one) => explains(one, call, "equal"));
}

function explains(
  mistaken: Implementation,
  { request, expected, outcome }: CheckedCall,
  how: Agreement,
): boolean {
  return gives(callMistaken(mistaken, request), expected, outcome, how);
}

/** The same, and it is wrong there itself: what happens to be near enough to a right answer explains no wrong one. */
function explainsFailure(
  implementation: Implementation,
  { reason, request, expected, outcome }: CaseFailure,
  how: Agreement,
): boolean {
  // What is kept from call to call is seen in no call of its own.
  if (reason === "aliased-earlier-result") return false;
  const mistaken = callMistaken(implementation, request);
  // What single precision rounds may be right by luck where another style of it is not.
  const lucky = how === "near" && isSingleOutcome(mistaken) && isSingleOutcome(outcome);
  return (isWrong(mistaken, expected) || lucky) && gives(mistaken, expected, outcome, how);
}

function gives(mistaken: CallOutcome, expected: Expected, outcome: CallOutcome, how: Agreement): boolean {
  if (outcome.mutated.length > 0 !== mistaken.mutated.length > 0) return false;
  if (mistaken.kind === "threw") return outcome.kind === "threw";
  if (mistaken.kind !== "returned" || outcome.kind !== "returned") return false;
  if ((outcome.aliases === "argument") !== (mistaken.aliases === "argument")) return false;
  return compare(around(mistaken.value, expected, outcome.value, how), outcome.value).reason === null;
}

/** Of single precision, whose unit roundoff is 2²⁹ times that of double precision. */
const singleToDouble = 2 ** 29;

/**
 * The mistaken answer as if it were the right one, with the tolerance of the right one or a few roundings of its own. What was rounded
 * to single precision on both sides is compared as that. Where even the sign of a zero counts, nothing is computed: no number may be another.
 */
function around(
  value: Value,
  expected: Expected,
  got: Value,
  how: Agreement,
): Exclude<Expected, { kind: "throws" }> {
  const data = elementsOfValue(value);
  const right = rightElements(expected);
  const zeroSign = expected.kind !== "throws" && expected.zeroSign === true;
  const single = isSingle(value) && isSingle(got);
  const bounds = data.map((element, i) => {
    const size = Math.abs(finiteOr0(element));
    const bound = finiteOr0(right?.bounds[i]);
    if (zeroSign) return bound;
    if (how === "near")
      return Math.max(bound, nearness * Math.max(size, Math.abs(finiteOr0(right?.data[i]))));
    if (single) return Math.max(singleToDouble * bound, size * 2 ** -20);
    const apart = Math.abs(finiteOr0(element) - finiteOr0(right?.data[i])) / apartMin;
    return Math.max(bound, Math.min(size * 2 ** -40, apart));
  });
  if (typeof value === "number") return { kind: "number", value, bound: bounds[0]!, zeroSign };
  if (value instanceof Float64Array) return { kind: "vector", data, bounds, zeroSign };
  return { kind: "matrix", rows: value.rows, cols: value.cols, data, bounds, zeroSign };
}

function rightElements(expected: Expected): { data: Float64Array; bounds: Float64Array } | null {
  if (expected.kind === "throws") return null;
  if (expected.kind !== "number") return expected;
  return { data: Float64Array.of(expected.value), bounds: Float64Array.of(expected.bound) };
}

function isSingleOutcome(outcome: CallOutcome): boolean {
  return outcome.kind === "returned" && isSingle(outcome.value);
}

/** All elements have 24 bits at most. */
function isSingle(value: Value): boolean {
  const elements = elementsOfValue(value);
  for (let i = 0; i < elements.length; i++)
    if (!Object.is(Math.fround(elements[i]!), elements[i])) return false;
  return true;
}

function finiteOr0(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** From the smallest input to the largest, evenly: on tiny inputs alone many mistakes look the same. */
function spread<T extends CheckedCall>(calls: readonly T[], callsMax: number): T[] {
  const sorted = calls.toSorted((a, b) => inputSize(a.request) - inputSize(b.request));
  const small = sorted.filter(isSmall);
  const usable = small.length > 0 ? small : sorted.slice(0, 1);
  if (usable.length <= callsMax) return usable;
  return Array.from(
    { length: callsMax },
    (_, i) => usable[Math.round((i * (usable.length - 1)) / (callsMax - 1))]!,
  );
}

function copy(value: Value): Value {
  if (typeof value === "number") return value;
  return value instanceof Float64Array ? value.slice() : { ...value, data: value.data.slice() };
}

function changed(before: readonly Value[], after: readonly Value[]): number[] {
  return before.flatMap((value, i) =>
    sameElements(elementsOfValue(value), elementsOfValue(after[i]!)) ? [] : [i],
  );
}

function bufferOf(value: Exclude<Value, number>): ArrayBufferLike {
  return value instanceof Float64Array ? value.buffer : value.data.buffer;
}
