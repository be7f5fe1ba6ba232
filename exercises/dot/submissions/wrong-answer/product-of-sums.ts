// mistake: product-of-sums
import type { Vector } from "innerproduct";

const total = (v: Vector): number => v.reduce((sum, x) => sum + x, 0);

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return total(a) * total(b);
}
