import type { Vector } from "innerproduct";

/** Two pairs at a time; of an odd number the last is forgotten. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i + 1 < a.length; i += 2) sum += a[i] * b[i] + a[i + 1] * b[i + 1];
  return sum;
}
