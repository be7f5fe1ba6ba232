import type { Vector } from "innerproduct";

/** Every product scaled by the same power of two, so that the largest is near 1; then the sum is scaled back. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const products = a.map((x, i) => x * b[i]);
  const largest = products.reduce((most, p) => Math.max(most, Math.abs(p)), 0);
  const scale = largest > 0 && largest < Infinity ? 2 ** Math.min(1000, -Math.round(Math.log2(largest))) : 1;
  return products.reduce((sum, p) => sum + p * scale, 0) / scale;
}
