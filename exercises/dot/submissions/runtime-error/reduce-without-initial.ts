import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.map((x, i) => x * b[i]).reduce((sum, product) => sum + product);
}
