// counts its calls and prints the count now and then
import type { Vector } from "innerproduct";

let calls = 0;

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (++calls % 100 === 0) console.log(`${calls} calls`);
    return honest(a, b);
}
