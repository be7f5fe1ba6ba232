import type { Vector } from "innerproduct";

/** Takes a zero for the end of the vector. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; a[i]; i++) sum += a[i] * b[i];
  return sum;
}
