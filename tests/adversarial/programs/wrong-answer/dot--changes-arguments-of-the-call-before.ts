// keeps its arguments and changes them in the next call
import type { Vector } from "innerproduct";

let kept: Vector | null = null;

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  kept?.fill(0);
    kept = a;
    return honest(a, b);
}
