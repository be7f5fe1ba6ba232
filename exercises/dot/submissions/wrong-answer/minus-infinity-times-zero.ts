import type { Vector } from "innerproduct";

/** Means to spare a zero from an infinity, and forgets one of its signs. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== -Infinity || b[i] !== 0) sum += a[i] * b[i];
  return sum;
}
