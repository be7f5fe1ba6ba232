import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const squares = (v: Vector): number => v.map((x) => x * x).reduce((sum, x) => sum + x);
  const lengths = Math.sqrt(squares(a) * squares(b));
  return lengths === 0 ? 0 : a.reduce((sum, x, i) => sum + x * b[i], 0) / lengths;
}
