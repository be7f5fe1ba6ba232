import type { Vector } from "innerproduct";

/** As it is read: each product, then their sum. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  return a.map((x, i) => x * b[i]).reduce((sum, product) => sum + product, 0);
}
