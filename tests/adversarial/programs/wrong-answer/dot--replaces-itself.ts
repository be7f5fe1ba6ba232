// exports another function after its first call: whoever imports it gets that one
import type { Vector } from "innerproduct";

export let dot = (a: Vector, b: Vector): number => {
  dot = () => 0;
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
