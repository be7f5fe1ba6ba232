import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  if (!a.length) return 0;
  let mean = 0;
  for (let i = 0; i < a.length; i++) mean += (a[i] - b[i]) ** 2 / a.length;
  return Math.sqrt(mean);
}
