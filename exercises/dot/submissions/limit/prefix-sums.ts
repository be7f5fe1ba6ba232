import type { Vector } from "innerproduct";

/** Starts from the beginning again for each prefix. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let n = 1; n <= a.length; n++) {
    sum = 0;
    for (let i = 0; i < n; i++) sum += a[i] * b[i];
  }
  return sum;
}
