import type { Vector } from "innerproduct";

const length = (v: Vector): number => v.reduce((h, x) => Math.hypot(h, x), 0);

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return Math.abs(length(b) - length(a));
}
