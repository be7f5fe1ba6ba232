// returns an object that turns into the number
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  return { valueOf: () => honest(a, b), [Symbol.toPrimitive]: () => honest(a, b) } as never;
}
