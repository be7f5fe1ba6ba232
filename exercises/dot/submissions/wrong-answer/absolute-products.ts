// mistake: absolute-products
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (const [i, x] of a.entries()) sum += Math.abs(x * b[i]);
  return sum;
}
