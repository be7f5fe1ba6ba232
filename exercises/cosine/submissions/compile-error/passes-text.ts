import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return Math.sqrt(a.join(' ')) / b.length;
}
