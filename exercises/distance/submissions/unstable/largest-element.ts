import type { Vector } from "innerproduct";

/** Divided by the largest element, not by the largest difference: squares of small differences vanish. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]), Math.abs(b[i]));
  if (most === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] - b[i]) / most) ** 2;
  return most * Math.sqrt(sum);
}
