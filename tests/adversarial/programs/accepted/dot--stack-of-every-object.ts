// gives every object a stack whose setter would spoil the record of what was thrown
import type { Vector } from "innerproduct";

Object.defineProperty(Object.prototype, "stack", {
  configurable: true,
  get() { return "s"; },
  set() { this.name = 1n; },
});

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
