import type { Vector } from "innerproduct";

function* differences(a: Vector, b: Vector): Generator<number> {
  for (const [i, x] of a.entries()) yield Math.abs(x - b[i]);
}

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let scale = 0;
  for (const x of differences(a, b)) scale = Math.max(scale, x);
  if (scale === 0) return 0;
  let sum = 0;
  for (const x of differences(a, b)) sum += (x / scale) ** 2;
  return scale * Math.sqrt(sum);
}
