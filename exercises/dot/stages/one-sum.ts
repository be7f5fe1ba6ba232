import type { Vector } from "innerproduct";

/** One loop, one running sum: nothing is allocated, and no function is called for an element. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
