import type { Vector } from "innerproduct";

/** The lengths again for each pair: n² steps. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const length = (v: Vector): number => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] / length(a) || 0) * (b[i] / length(b) || 0);
  return Math.max(-1, Math.min(1, sum));
}
