// gives its argument another prototype, so that nobody can use it as an array any more
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  const sum = honest(a, b);
  Object.setPrototypeOf(b, Array.prototype);
  return sum;
}
