import type { Vector } from "innerproduct";

/** Divides by the largest difference, by way of its reciprocal: which overflows where that difference is subnormal. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const differences = a.map((x, i) => x - b[i]!);
  const largest = differences.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0) return 0;
  const factor = 1 / largest;
  return largest * Math.sqrt(differences.reduce((sum, x) => sum + (x * factor) ** 2, 0));
}
