import type { Vector } from "innerproduct";

/** Takes a sum that cancels for nothing but rounding. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  let magnitude = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
    magnitude += Math.abs(a[i] * b[i]);
  }
  return Math.abs(sum) < 1e-12 * magnitude ? 0 : sum;
}
