// freezes the prototypes of everything, to be on the safe side
import type { Vector } from "innerproduct";

for (const owner of [Object, Array, Float64Array, Function, Map, Promise]) Object.freeze(owner.prototype);
Object.freeze(Math);

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  return honest(a, b);
}
