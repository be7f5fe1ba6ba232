import type { Vector } from "innerproduct";

/** A variable that first holds an array of its own, then a view of the input. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let rest = new Float64Array(0);
  let sum = 0;
  for (rest = a.subarray(0); rest.length > 0; rest = rest.subarray(4096)) {
    const start = a.length - rest.length;
    for (let i = 0; i < Math.min(4096, rest.length); i++) sum += rest[i] * b[start + i];
  }
  return sum;
}
