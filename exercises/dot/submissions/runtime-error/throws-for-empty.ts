import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length === 0 || a.length !== b.length) throw new RangeError('nothing to multiply');
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
