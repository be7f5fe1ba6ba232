import type { Vector } from "innerproduct";

/** Adds the small products first: sorts both arguments in place to get there. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const order = Array.from(a.keys()).sort((i, j) => Math.abs(a[i] * b[i]) - Math.abs(a[j] * b[j]));
  const x = order.map((i) => a[i]);
  const y = order.map((i) => b[i]);
  a.set(x);
  b.set(y);
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
