import type { JsonNumber } from "#grader/judge/verdict.ts";

/** What is not a number counts as no accuracy at all. */
export function errorUlps(value: JsonNumber): number {
  return value === "NaN" ? Infinity : Math.abs(Number(value));
}
