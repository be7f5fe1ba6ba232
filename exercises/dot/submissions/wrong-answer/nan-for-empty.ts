import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  let count = 0;
  for (; count < a.length; count++) sum += a[count] * b[count];
  return (sum / count) * count;
}
