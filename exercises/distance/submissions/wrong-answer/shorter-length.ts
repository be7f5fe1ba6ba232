import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  let far = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) far = Math.hypot(far, a[i] - b[i]);
  return far;
}
