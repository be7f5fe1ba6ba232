import type { Text } from "../exercise/spec.ts";
import { kindOf } from "../exercise/value.ts";
import type { Value } from "../exercise/value.ts";
import type { AnsweredCall } from "./call-runner.ts";
import { caseName } from "./case-name.ts";
import { runCalls } from "./call-runner.ts";
import { identical } from "./compare.ts";
import type { GroupContext } from "./group-context.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallRequest } from "./runner.ts";

interface PurityCase {
  name: Text;
  request: CallRequest;
  /** Position of an earlier case with the same arguments. */
  earlier?: number;
  /** The same call: its answer must be identical to the earlier one. */
  again?: true;
}

/**
 * Inputs stay as they were, results are fresh, the same call gives the same answer in whatever order, views and shared arguments
 * are as good as any. `before`: the groups that were run already. Side effects that they saw fail this one; where they saw
 * wrong answers, a wrong answer here is no news, as long as it is the same wrong answer each time.
 */
export async function runPurity(
  context: GroupContext,
  before: readonly GroupOutcome[],
): Promise<GroupOutcome> {
  const { spec, runner, rng, parameterNames } = context;
  const cases = purityCases(
    spec.purity(rng.fork("purity")),
    (args) => spec.oracle(...args).kind !== "throws",
  );
  const outcome: GroupOutcome = { ...emptyOutcome("purity"), total: cases.length };
  const { answered, stop } = await runCalls(
    runner,
    cases.map(({ request }) => request),
    ({ args }) => spec.oracle(...args),
  );
  const knownWrong = before.some(({ failures }) => failures.length > 0);
  answered.forEach((call, i) => {
    const { name, earlier, again } = cases[i]!;
    const first = earlier === undefined ? undefined : answered[earlier];
    const effect = judgePurity(call.outcome, parameterNames);
    const value = judgeCall(call.expected, call.outcome);
    const excused = knownWrong && value.reason !== null && (!first || sameAnswer(first, call));
    const finding = effect.reason
      ? effect
      : again && first && !sameAnswer(first, call)
        ? { reason: "not-deterministic" as const }
        : excused
          ? { reason: null }
          : value;
    if (finding.reason) {
      const failure = { group: "purity" as const, name: caseName(name), ...call, ...finding };
      outcome.failures.push({ ...failure, reason: finding.reason });
      return;
    }
    outcome.passed++;
    if (value.reason === null) outcome.right.push(call);
  });
  addImpurities(
    outcome,
    before.flatMap(({ impurities }) => impurities),
  );
  if (stop) outcome.stop = { stop, case: caseName(cases[answered.length]?.name ?? "") };
  return outcome;
}

/** Side effects that other groups saw fail this one, unless it found its own. */
export function addImpurities(purity: GroupOutcome, seen: readonly CaseFailure[]): void {
  if (purity.failures.length > 0) return;
  purity.total += seen.length;
  purity.failures.push(...seen.map((failure) => ({ ...failure, group: "purity" as const })));
}

function sameAnswer({ outcome: a }: AnsweredCall, { outcome: b }: AnsweredCall): boolean {
  if (a.kind === "returned" && b.kind === "returned") return identical(a.value, b.value);
  return a.kind === b.kind;
}

const names = {
  first: { en: "first call", "zh-CN": "第一次调用" },
  again: { en: "same call again", "zh-CN": "再次进行同样的调用" },
  view: { en: "view with a byte offset", "zh-CN": "带字节偏移的视图" },
  shared: { en: "one array twice", "zh-CN": "同一个数组传入两次" },
} satisfies Record<string, Text>;

/** Each input once, then again in the opposite order, then as views, then with one object for two arguments. */
function purityCases(inputs: Value[][], accepts: (args: Value[]) => boolean): PurityCase[] {
  const cases: PurityCase[] = inputs.map((args) => ({ name: names.first, request: { args } }));
  for (let i = inputs.length - 1; i >= 0; i--)
    cases.push({ name: names.again, request: { args: inputs[i]! }, earlier: i, again: true });
  for (const [i, args] of inputs.entries())
    cases.push({ name: names.view, request: { args, views: true }, earlier: i });
  for (const args of inputs) {
    for (const [first, second] of pairsOfAKind(args)) {
      const shared = args.map((arg, i) => (i === second ? args[first]! : arg));
      if (accepts(shared))
        cases.push({ name: names.shared, request: { args: shared, same: [first, second] } });
    }
  }
  return cases;
}

function pairsOfAKind(args: readonly Value[]): [number, number][] {
  const pairs: [number, number][] = [];
  args.forEach((first, i) => {
    args.forEach((second, j) => {
      if (i < j && typeof first !== "number" && kindOf(first) === kindOf(second)) pairs.push([i, j]);
    });
  });
  return pairs;
}
