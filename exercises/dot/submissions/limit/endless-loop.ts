import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; ) sum += a[i] * b[i];
  return sum;
}
