import type { Vector } from "innerproduct";

/** a / (1 / b) is a·b on paper; the reciprocal of a subnormal number overflows. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += b[i] === 0 ? a[i] * b[i] : a[i] / (1 / b[i]);
  return sum;
}
