import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let far = 0;
  for (let i = a.length - 1; i >= 0; i--) far = Math.hypot(far, a[i] - b[i]);
  return far;
}
