import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let way = 0;
  a.forEach((x, i) => (way += x > b[i] ? x - b[i] : b[i] - x));
  return way;
}
