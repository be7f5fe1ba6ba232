// mistake: skips-first
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let i = 0;
  let sum = 0;
  while (++i < a.length) sum += a[i] * b[i];
  return sum;
}
