// mistake: single-precision
import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = new Float32Array(a);
  const y = new Float32Array(b);
  let far = 0;
  for (let i = 0; i < x.length; i++) far = Math.hypot(far, x[i] - y[i]);
  return far;
}
