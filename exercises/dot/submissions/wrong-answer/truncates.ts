// mistake: truncated
import type { Vector } from "innerproduct";

/** Fine on whole numbers. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum = (sum + a[i] * b[i]) | 0;
  return sum;
}
