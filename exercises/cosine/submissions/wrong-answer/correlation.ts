// mistake: correlation
import type { Vector } from "innerproduct";

/** Subtracts the means first: that is Pearson's correlation. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const centred = (v: Vector): Vector => {
    const mean = v.reduce((sum, x) => sum + x, 0) / v.length;
    return v.map((x) => x - mean);
  };
  const x = centred(a);
  const y = centred(b);
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < x.length; i++) {
    ab += x[i] * y[i];
    aa += x[i] ** 2;
    bb += y[i] ** 2;
  }
  if (aa === 0 || bb === 0) return 0;
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}
