import type { Vector } from "innerproduct";

export function dotProduct(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
