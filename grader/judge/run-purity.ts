import type { AnsweredCall, StartedCalls } from "./call-runner.ts";
import { caseName } from "./case-name.ts";
import { identical } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { CallFinding } from "./judge-call.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { PurityPlan } from "./plan.ts";
import type { CallOutcome } from "./runner.ts";

/**
 * Inputs stay as they were, results are fresh, the same call gives the same answer in whatever order, views and shared arguments
 * are as good as any. `seenBefore`: side effects that other groups saw.
 */
export async function runPurity(
  { cases }: PurityPlan,
  calls: StartedCalls,
  parameterNames: readonly string[],
  seenBefore: readonly CaseFailure[],
): Promise<GroupOutcome> {
  const outcome: GroupOutcome = { ...emptyOutcome("purity"), total: cases.length };
  const { answered, stop } = await calls.answers();
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
