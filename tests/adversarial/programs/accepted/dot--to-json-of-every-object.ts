// gives every object a toJSON that says something else
import type { Vector } from "innerproduct";

(Object.prototype as any).toJSON = () => "me";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
