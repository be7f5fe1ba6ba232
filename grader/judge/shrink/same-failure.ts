import type { CaseFailure } from "../group-outcome.ts";

/** A smaller input must not be a borderline case of what was a plain one: its error exceeds the bound by this factor, or as far as before. */
const excessMin = 10;

/** Whether a smaller input fails as the first one did: for the same reason and, as far as can be told, in the same way. */
export function failsAlike(first: CaseFailure, smaller: CaseFailure): boolean {
  if (smaller.reason !== first.reason) return false;
  switch (first.reason) {
    case "value":
    case "law":
      return (
        classesOf(first) === classesOf(smaller) &&
        (smaller.comparison?.excess ?? 0) >= Math.min(excessMin, first.comparison?.excess ?? 0)
      );
    case "class":
      return classesOf(first) === classesOf(smaller);
    case "threw":
      return thrownAt(first) === thrownAt(smaller);
    case "invalid-result":
      return problemOf(first) === problemOf(smaller);
    case "mutated-input":
      return first.detail === smaller.detail;
    default:
      return true;
  }
}

/** `finite → NaN`: what was right in the worst element, and what came. */
function classesOf({ comparison }: CaseFailure): string {
  const worst = comparison?.worst;
  return worst ? `${classOf(worst.expected)} → ${classOf(worst.got)}` : "";
}

function classOf(value: number): string {
  return Number.isFinite(value) ? "finite" : String(value);
}

/** Kind of error and line; the message may well tell of the input. */
function thrownAt({ outcome }: CaseFailure): string {
  return outcome.kind === "threw" ? `${outcome.thrown.name} ${outcome.thrown.line ?? ""}` : "";
}

function problemOf({ outcome }: CaseFailure): string {
  return outcome.kind === "invalid" ? outcome.invalid.problem : "";
}
