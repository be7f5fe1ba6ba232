// mistake: negative-lost
import type { Vector } from "innerproduct";

/** Similarity, so surely not below zero. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  if (aa === 0 || bb === 0) return 0;
  return Math.max(0, Math.min(1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
}
