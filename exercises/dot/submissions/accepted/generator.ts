import type { Vector } from "innerproduct";

function* products(a: Vector, b: Vector): Generator<number> {
  for (const [i, x] of a.entries()) yield x * b[i];
}

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (const product of products(a, b)) sum += product;
  return sum;
}
