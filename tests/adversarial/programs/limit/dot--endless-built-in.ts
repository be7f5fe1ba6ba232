// a built-in function replaced by one that does not return
import type { Vector } from "innerproduct";

Math.abs = () => { for (;;); };

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  return honest(a, b);
}
