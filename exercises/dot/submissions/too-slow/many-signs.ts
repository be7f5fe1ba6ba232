import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += turned(a[i]! * b[i]!);
  return sum;
}

/** The other sign thousands of times over, which changes nothing but the time. */
function turned(product: number): number {
  for (let k = 0; k < 16_000; k++) product = -product;
  return product;
}
