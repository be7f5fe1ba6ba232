import type { Vector } from "innerproduct";

/** Gains and losses in two purses, settled once at the end. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let gains = 0;
  let losses = 0;
  for (let i = 0; i < a.length; i++) {
    const product = a[i] * b[i];
    if (product < 0) losses -= product;
    else gains += product;
  }
  return gains - losses;
}
