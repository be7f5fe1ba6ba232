import type { Case, Text } from "../exercise/spec.ts";
import { kindOf } from "../exercise/value.ts";
import type { Value } from "../exercise/value.ts";
import type { AnsweredCall } from "./call-runner.ts";
import { caseName } from "./case-name.ts";
import { runCalls } from "./call-runner.ts";
import { identical } from "./compare.ts";
import type { GroupContext } from "./group-context.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { CallFinding } from "./judge-call.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallOutcome, CallRequest } from "./runner.ts";

interface PurityCase {
  name: Text;
  request: CallRequest;
  /** Position of an earlier case with the same arguments: the answers must be identical. */
  again?: number;
}

/**
 * Inputs stay as they were, results are fresh, the same call gives the same answer in whatever order, views and shared arguments
 * are as good as any. `seenBefore`: side effects that other groups saw.
 */
export async function runPurity(
  context: GroupContext,
  seenBefore: readonly CaseFailure[],
): Promise<GroupOutcome> {
  const { spec, runner, rng, parameterNames } = context;
  const cases = [
    ...purityCases(spec.purity(rng.fork("purity")), (args) => spec.oracle(...args).kind !== "throws"),
    ...examplesAgain(spec.groups.examples?.(rng.fork("examples")) ?? []),
  ];
  const outcome: GroupOutcome = { ...emptyOutcome("purity"), total: cases.length };
  const { answered, stop } = await runCalls(
    runner,
    cases.map(({ request }) => request),
    ({ args }) => spec.oracle(...args),
  );
  answered.forEach((call, i) => {
    const { name, again } = cases[i]!;
    const { reason, ...finding } = judgeOne(
      call,
      again === undefined ? undefined : answered[again],
      parameterNames,
    );
    if (reason) outcome.failures.push({ group: "purity", name: caseName(name), ...call, reason, ...finding });
    else {
      outcome.passed++;
      outcome.right.push(call);
    }
  });
  addImpurities(outcome, seenBefore);
  if (stop) outcome.stop = { stop, case: caseName(cases[answered.length]?.name ?? "") };
  return outcome;
}

/** Side effects that other groups saw fail this one, unless it found its own. */
export function addImpurities(purity: GroupOutcome, seen: readonly CaseFailure[]): void {
  if (purity.failures.length > 0) return;
  purity.total += seen.length;
  purity.failures.push(...seen.map((failure) => ({ ...failure, group: "purity" as const })));
}

function judgeOne(
  call: AnsweredCall,
  earlier: AnsweredCall | undefined,
  parameterNames: readonly string[],
): CallFinding {
  const effect = judgePurity(call.outcome, parameterNames);
  if (effect.reason) return effect;
  if (earlier && !sameAnswer(earlier.outcome, call.outcome)) return { reason: "not-deterministic" };
  return judgeCall(call.expected, call.outcome);
}

/** Two values must be the same bits; anything else is judged for itself. */
export function sameAnswer(before: CallOutcome, after: CallOutcome): boolean {
  if (before.kind !== "returned" || after.kind !== "returned") return true;
  return identical(before.value, after.value);
}

const names = {
  first: { en: "first call", "zh-CN": "第一次调用" },
  again: { en: "same call again", "zh-CN": "再次进行同样的调用" },
  view: { en: "view with a byte offset", "zh-CN": "带字节偏移的视图" },
  example: { en: "an example again, after all other calls", "zh-CN": "在其他所有调用之后，再次运行示例" },
  shared: { en: "one array twice", "zh-CN": "同一个数组传入两次" },
} satisfies Record<string, Text>;

/** Each input once, then again in the opposite order, then as views, then with one object for two arguments. */
function purityCases(inputs: Value[][], accepts: (args: Value[]) => boolean): PurityCase[] {
  const cases: PurityCase[] = inputs.map((args) => ({ name: names.first, request: { args } }));
  for (let i = inputs.length - 1; i >= 0; i--)
    cases.push({ name: names.again, request: { args: inputs[i]! }, again: i });
  for (const args of inputs) cases.push({ name: names.view, request: { args, views: true } });
  for (const args of inputs) {
    for (const [first, second] of pairsOfAKind(args)) {
      const shared = args.map((arg, i) => (i === second ? args[first]! : arg));
      if (accepts(shared))
        cases.push({ name: names.shared, request: { args: shared, same: [first, second] } });
    }
  }
  return cases;
}

/** By now the program has seen everything else: what it keeps from call to call would show. */
function examplesAgain(examples: readonly Case[]): PurityCase[] {
  return examples
    .filter(({ expect }) => expect !== "throws")
    .map(({ args }) => ({ name: names.example, request: { args } }));
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
