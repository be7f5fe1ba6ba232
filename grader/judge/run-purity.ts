import type { AnsweredCall, StartedCalls } from "./call-runner.ts";
import { caseName } from "./case-name.ts";
import { identical } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { PurityPlan } from "./plan.ts";
import type { CallOutcome } from "./runner.ts";

/**
 * Inputs stay as they were, results are fresh, the same call gives the same answer in whatever order, views and shared arguments
 * are as good as any. `before`: the groups that were run already. Side effects that they saw fail this one; where they saw
 * wrong answers, a wrong answer here is no news, as long as it is the same wrong answer each time.
 */
export async function runPurity(
  { cases }: PurityPlan,
  calls: StartedCalls,
  parameterNames: readonly string[],
  before: readonly GroupOutcome[],
): Promise<GroupOutcome> {
  const outcome: GroupOutcome = { ...emptyOutcome("purity"), total: cases.length };
  const { answered, stop } = await calls.answers();
  const knownWrong = before.some(({ failures }) => failures.length > 0);
  answered.forEach((call, i) => {
    const { name, earlier, again, before: held } = cases[i]!;
    const first = earlier === undefined ? undefined : answered[earlier];
    const effect = judgePurity(call.outcome, parameterNames);
    const value = judgeCall(call.expected, call.outcome);
    const excused = knownWrong && value.reason !== null && (!first || failsAsBefore(first, call));
    const finding = effect.reason
      ? effect
      : again && first && !sameAnswer(first.outcome, call.outcome)
        ? { reason: "not-deterministic" as const }
        : excused
          ? { reason: null }
          : value;
    if (finding.reason) {
      const failure = {
        group: "purity" as const,
        name: caseName(name),
        ...call,
        ...finding,
        ...(held && { before: held }),
      };
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
  if (stop) {
    const { name = "", request } = cases[answered.length] ?? {};
    outcome.stop = { stop, case: caseName(name), request };
  }
  return outcome;
}

/** Side effects that other groups saw fail this one, unless it found its own. */
export function addImpurities(purity: GroupOutcome, seen: readonly CaseFailure[]): void {
  if (purity.failures.length > 0) return;
  purity.total += seen.length;
  purity.failures.push(...seen.map((failure) => ({ ...failure, group: "purity" as const })));
}

/** Two values must be the same bits; anything else is judged for itself. */
export function sameAnswer(before: CallOutcome, after: CallOutcome): boolean {
  if (before.kind !== "returned" || after.kind !== "returned") return true;
  return identical(before.value, after.value);
}

function failsAsBefore({ outcome: before }: AnsweredCall, { outcome: after }: AnsweredCall): boolean {
  return before.kind === after.kind && sameAnswer(before, after);
}
