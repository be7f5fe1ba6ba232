// looks at the clock and rolls dice, without any effect on the answer
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (Date.now() < 0 || new Date().getFullYear() < 1 || Math.random() > 1) return 0;
    return honest(a, b);
}
