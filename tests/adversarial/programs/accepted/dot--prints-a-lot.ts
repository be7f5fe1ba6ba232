// prints far more than is kept
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  for (let i = 0; i < 40; i++) console.log("x".repeat(500), i, a);
    return honest(a, b);
}
