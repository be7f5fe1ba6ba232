// mistake: length-not-checked
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const n = Math.max(a.length, b.length);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
