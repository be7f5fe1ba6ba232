// mistake: single-precision
import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = Float32Array.from(a);
  const y = Float32Array.from(b);
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < x.length; i++) {
    ab += x[i] * y[i];
    aa += x[i] * x[i];
    bb += y[i] * y[i];
  }
  if (aa === 0 || bb === 0) return 0;
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}
