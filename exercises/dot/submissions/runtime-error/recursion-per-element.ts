import type { Vector } from "innerproduct";

/** One stack frame per element: too deep for a long vector. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const from = (i: number): number => (i === a.length ? 0 : a[i] * b[i] + from(i + 1));
  return from(0);
}
