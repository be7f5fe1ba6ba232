import type { Case, CaseGroupId } from "../exercise/spec.ts";
import { caseName } from "./case-name.ts";
import { runCalls } from "./call-runner.ts";
import type { GroupContext } from "./group-context.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallRequest } from "./runner.ts";

/** Runs one group of cases that the spec declares. */
export async function runCases(id: CaseGroupId, context: GroupContext): Promise<GroupOutcome> {
  const { spec, runner, rng, parameterNames } = context;
  const cases = spec.groups[id]?.(rng.fork(id)) ?? [];
  const outcome: GroupOutcome = { ...emptyOutcome(id), total: cases.length };
  const { answered, stop } = await runCalls(runner, cases.map(requestOf), (request, i) =>
    cases[i]?.expect === "throws" ? { kind: "throws" } : spec.oracle(...request.args),
  );
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
  if (stop) outcome.stop = { stop, case: caseName(cases[answered.length]?.name ?? "") };
  return outcome;
}

function requestOf({ args, views, same }: Case): CallRequest {
  return { args, ...(views ? { views } : {}), ...(same ? { same } : {}) };
}
