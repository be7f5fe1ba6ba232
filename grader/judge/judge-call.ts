import type { Expected } from "../exercise/value.ts";
import type { Comparison } from "./compare.ts";
import { compare, elementsOfValue } from "./compare.ts";
import type { CallOutcome } from "./runner.ts";
import type { Failure } from "./verdict.ts";

export interface CallFinding {
  /** `null`: the call did what it should. */
  reason: Failure["reason"] | null;
  comparison?: Comparison;
  detail?: string;
}

/** Is the outcome of this call the expected one? Says nothing of side effects. */
export function judgeCall(expected: Expected, outcome: CallOutcome): CallFinding {
  if (expected.kind === "throws")
    return outcome.kind === "threw" ? { reason: null } : { reason: "did-not-throw" };
  if (outcome.kind === "threw") return { reason: "threw" };
  if (outcome.kind === "invalid") return { reason: "invalid-result", detail: outcome.invalid.detail };
  const comparison = compare(expected, outcome.value);
  return { reason: comparison.reason, comparison };
}

/** The first side effect of a call that policy forbids. An empty result shares nothing that could be seen. */
export function judgePurity(outcome: CallOutcome, parameterNames: readonly string[]): CallFinding {
  const changed = outcome.mutated[0];
  if (changed !== undefined)
    return { reason: "mutated-input", detail: parameterNames[changed] ?? `argument ${changed + 1}` };
  if (
    outcome.kind !== "returned" ||
    typeof outcome.value === "number" ||
    elementsOfValue(outcome.value).length === 0
  )
    return { reason: null };
  if (outcome.aliases === "argument") return { reason: "aliased-argument" };
  return { reason: outcome.aliases === "earlier-result" ? "aliased-earlier-result" : null };
}
