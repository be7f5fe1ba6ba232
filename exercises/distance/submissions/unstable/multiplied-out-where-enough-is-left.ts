import type { Vector } from "innerproduct";

/** Subtracts first only where less than a thousandth of the squares is left, which is too late. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let [squares, products] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    squares += a[i] * a[i] + b[i] * b[i];
    products += a[i] * b[i];
  }
  const left = squares - 2 * products;
  if (left > 1e-3 * squares && left > 1e-290 && left < Infinity) return Math.sqrt(left);
  let length = 0;
  for (let i = 0; i < a.length; i++) length = Math.hypot(length, a[i] - b[i]);
  return length;
}
