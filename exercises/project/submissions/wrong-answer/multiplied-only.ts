import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return a.map((x) => sum * x);
}
