import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  for (const v of [a, b]) {
    const length = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
    if (length === 0) return 0;
    for (let i = 0; i < v.length; i++) v[i] /= length;
  }
  return Math.max(-1, Math.min(1, a.reduce((sum, x, i) => sum + x * b[i], 0)));
}
