import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  for (let i = 0; i < a.length; i++) a[i] *= b[i];
  return a.reduce((sum, x) => sum + x, 0);
}
