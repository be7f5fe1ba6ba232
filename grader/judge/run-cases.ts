import { caseName } from "./case-name.ts";
import type { StartedCalls } from "./call-runner.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CasesPlan } from "./plan.ts";

/** Judges one group of cases that the spec declares. */
export async function runCases(
  { id, cases, calls: planned }: CasesPlan,
  calls: StartedCalls,
  parameterNames: readonly string[],
): Promise<GroupOutcome> {
  const outcome: GroupOutcome = { ...emptyOutcome(id), total: cases.length };
  const { answered, stop } = await calls.answers();
  answered.forEach((call, i) => {
    const { name, generator } = cases[i]!;
    const common = {
      group: id,
      name: caseName(name),
      ...call,
      ...(generator === undefined ? {} : { generator }),
    };
    const { reason, ...finding } = judgeCall(call.expected, call.outcome);
    outcome.maxErrorUlps = Math.max(outcome.maxErrorUlps, finding.comparison?.maxErrorUlps ?? 0);
    outcome.maxBoundUse = Math.max(outcome.maxBoundUse, finding.comparison?.excess ?? 0);
    if (reason) outcome.failures.push({ ...common, reason, ...finding });
    else {
      outcome.passed++;
      outcome.right.push(call);
    }
    const { reason: impurity, ...effect } = judgePurity(call.outcome, parameterNames);
    if (impurity) outcome.impurities.push({ ...common, reason: impurity, ...effect });
  });
  if (stop) {
    const { name = "", generator } = cases[answered.length] ?? {};
    const request = planned[answered.length]?.request;
    outcome.stop = { stop, case: caseName(name), request, generator };
  }
  return outcome;
}
