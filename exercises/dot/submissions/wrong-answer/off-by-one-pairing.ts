import type { Vector } from "innerproduct";

/** Pairs each element with the neighbour of its partner, round the corner. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.reduce((sum, x, i) => sum + x * b[(i + 1) % b.length], 0);
}
