// a promise that is rejected with nobody to hear it, while the module is loaded
import type { Vector } from "innerproduct";

void Promise.reject(new Error("nobody hears it"));

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
