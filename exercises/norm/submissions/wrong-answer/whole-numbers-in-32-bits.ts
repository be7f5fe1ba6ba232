import type { Vector } from "innerproduct";

/** A path of its own for short whole numbers: each square fits into 32 bits, their sum need not. */
export function norm(a: Vector): number {
  if (a.every((x) => (x << 16) >> 16 === x)) return Math.sqrt(a.reduce((sum, x) => (sum + x * x) | 0, 0));
  let largest = 0;
  for (const x of a) largest = Math.max(largest, Math.abs(x));
  if (largest === Infinity) return Infinity;
  return largest * Math.sqrt(a.reduce((sum, x) => sum + (x / largest) ** 2, 0));
}
