import type { Vector } from "innerproduct";

/** Writes every product down and reads it back. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const text = Array.from(a, (x, i) => String(x * b[i])).join(' ');
  return a.length === 0 ? 0 : text.split(' ').map(Number).reduce((sum, x) => sum + x, 0);
}
