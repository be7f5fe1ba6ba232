import type { Vector } from "innerproduct";

let sum = 0;

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
