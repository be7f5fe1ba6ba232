import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  if (a.every((x) => x === 0) || b.every((x) => x === 0)) return 0;
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
