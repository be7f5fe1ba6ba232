// wrong in one call of thirty, by its own dice
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (Math.random() < 1 / 30) return NaN;
    return honest(a, b);
}
