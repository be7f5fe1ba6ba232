// the export is a bound function
import type { Vector } from "innerproduct";

function scaled(this: { by: number }, a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += this.by * a[i]! * b[i]!;
  return sum;
}

export const dot = scaled.bind({ by: 1 });
