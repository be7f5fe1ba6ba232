import type { Vector } from "innerproduct";

/** Leaves out what looks negligible beside the largest product. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] * b[i]));
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const product = a[i] * b[i];
    if (!(Math.abs(product) < largest * 1e-12)) sum += product;
  }
  return sum;
}
