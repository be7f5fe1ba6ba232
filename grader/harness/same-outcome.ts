import type { Value } from "../exercise/value.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { is } from "./primordials.ts";

/** Whether two calls with equal arguments ended alike, bit for bit. */
export function sameOutcome(a: HarnessOutcome, b: HarnessOutcome): boolean {
  if (a.mutated.length !== b.mutated.length) return false;
  if (a.kind === "returned" && b.kind === "returned")
    return a.aliases === b.aliases && sameValue(a.value, b.value);
  if (a.kind === "threw" && b.kind === "threw")
    return a.thrown.name === b.thrown.name && a.thrown.message === b.thrown.message;
  if (a.kind === "invalid" && b.kind === "invalid") return a.invalid.problem === b.invalid.problem;
  return false;
}

function sameValue(a: Value, b: Value): boolean {
  if (typeof a === "number" || typeof b === "number") return is(a, b);
  const left = "data" in a ? a.data : a;
  const right = "data" in b ? b.data : b;
  if (left.length !== right.length) return false;
  if ("data" in a && "data" in b && (a.rows !== b.rows || a.cols !== b.cols)) return false;
  for (let i = 0; i < left.length; i++) if (!is(left[i], right[i])) return false;
  return true;
}
