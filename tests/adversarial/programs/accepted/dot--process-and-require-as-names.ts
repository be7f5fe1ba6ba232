// local variables that are named like parts of a host
import type { Vector } from "innerproduct";

const process = [0];
const require = (x: number): number => x;
const module = { exports: process };

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (require(0) + module.exports.length > 1) process.length = 0;
    return honest(a, b);
}
