import type { Law } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import type { AnsweredCall } from "./call-runner.ts";
import { runCalls } from "./call-runner.ts";
import { lawName } from "./case-name.ts";
import type { Comparison } from "./compare.ts";
import { compare } from "./compare.ts";
import type { GroupContext } from "./group-context.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";

/**
 * Runs every law on its random instances. A result of the wrong shape must not reach the law, which would compare `undefined`.
 * Whether each result is right by itself is for the other groups to say.
 */
export async function runLaws(context: GroupContext): Promise<GroupOutcome> {
  const { spec, runner, rng, parameterNames } = context;
  const outcome: GroupOutcome = { ...emptyOutcome("laws"), total: spec.laws.length };
  for (const law of spec.laws) {
    const source = rng.fork(`laws/${law.id}`);
    const instances = Array.from({ length: law.count }, () => law.make(source));
    const requests = instances.flat().map((args) => ({ args }));
    const { answered, stop } = await runCalls(runner, requests, ({ args }) => spec.oracle(...args));
    const failures: CaseFailure[] = [];
    let next = 0;
    for (const [number, inputs] of instances.entries()) {
      const calls = answered.slice(next, (next += inputs.length));
      if (calls.length < inputs.length) break;
      const failure = judgeInstance(law, number, inputs, calls);
      if (failure) failures.push(failure);
      else outcome.right.push(...calls);
    }
    for (const call of answered) {
      const { reason, ...effect } = judgePurity(call.outcome, parameterNames);
      if (reason) outcome.impurities.push({ group: "laws", name: lawName(law), ...call, reason, ...effect });
    }
    outcome.failures.push(...failures);
    if (stop) return { ...outcome, stop: { stop, case: lawName(law) } };
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
