// changes its arguments in a call that throws, and lets what makes text of that throw too, so that the call before is told again
import type { Vector } from "innerproduct";

let mismatches = 0;

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    if (mismatches++ > 0) {
      a.fill(7);
      b.fill(7);
      (Object.prototype as any).toJSON = () => { throw 1; };
    }
    throw new RangeError("lengths differ");
  }
  delete (Object.prototype as any).toJSON;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
