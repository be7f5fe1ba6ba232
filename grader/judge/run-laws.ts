import type { Law } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import type { AnsweredCall, StartedCalls } from "./call-runner.ts";
import { lawName } from "./case-name.ts";
import type { Comparison } from "./compare.ts";
import { compare } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { LawsPlan } from "./plan.ts";

/**
 * Judges every law on its random instances. A result of the wrong shape must not reach the law, which would compare `undefined`.
 * Whether each result is right by itself is for the other groups to say.
 */
export async function runLaws(
  { laws, calls: planned }: LawsPlan,
  calls: StartedCalls,
  parameterNames: readonly string[],
): Promise<GroupOutcome> {
  const outcome: GroupOutcome = { ...emptyOutcome("laws"), total: laws.length };
  const { answered, stop } = await calls.answers();
  let next = 0;
  for (const { law, instances } of laws) {
    const failures: CaseFailure[] = [];
    for (const [number, inputs] of instances.entries()) {
      const ofInstance = answered.slice(next, next + inputs.length);
      next += inputs.length;
      for (const call of ofInstance) {
        const { reason, ...effect } = judgePurity(call.outcome, parameterNames);
        if (reason)
          outcome.impurities.push({ group: "laws", name: lawName(law), ...call, reason, ...effect });
      }
      if (ofInstance.length < inputs.length) continue;
      const failure = judgeInstance(law, number, inputs, ofInstance);
      if (failure) failures.push(failure);
      else outcome.right.push(...ofInstance);
    }
    outcome.failures.push(...failures);
    if (stop && next > answered.length)
      return { ...outcome, stop: { stop, case: lawName(law), request: planned[answered.length]?.request } };
    if (failures.length === 0) outcome.passed++;
  }
  return outcome;
}

/** `number`: which of the instances that the law is tried on. */
export function judgeInstance(
  law: Law,
  number: number,
  inputs: Value[][],
  calls: readonly AnsweredCall[],
): CaseFailure | null {
  const common = {
    group: "laws" as const,
    name: lawName(law),
    lawTitle: law.title,
    law: { law, number, calls },
  };
  const results: Value[] = [];
  for (const call of calls) {
    const { reason, ...finding } = judgeCall(call.expected, call.outcome);
    // A NaN in one result would make the law expect it of the others.
    const comparable = reason !== "shape" && reason !== "class" && reason !== "did-not-throw";
    if (call.outcome.kind === "returned" && comparable) results.push(call.outcome.value);
    else if (reason) return { ...common, ...call, reason, ...finding };
  }
  const violation = law.check(inputs, results);
  if (!violation) return null;
  const wrong = furthestOff(calls);
  if (wrong) return { ...common, ...wrong, reason: "law" };
  const call = calls[violation.call];
  if (!call) return null;
  const comparison = compare(violation.expected, results[violation.call]!);
  return { ...common, ...call, expected: violation.expected, reason: "law", comparison };
}

/** A law cannot tell which of its calls is wrong; the exact answers can. */
function furthestOff(
  calls: readonly AnsweredCall[],
): (AnsweredCall & { comparison: Comparison }) | undefined {
  return calls
    .flatMap((call) => {
      const { reason, comparison } = judgeCall(call.expected, call.outcome);
      return reason && comparison ? [{ ...call, comparison }] : [];
    })
    .toSorted((a, b) => b.comparison.excess - a.comparison.excess)[0];
}
