// throws an object that is no Error, and whose text takes for ever, while it is loaded
import type { Vector } from "innerproduct";

throw { name: "x", toString() { for (;;); } };

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
