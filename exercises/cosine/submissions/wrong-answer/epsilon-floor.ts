// mistake: epsilon
import type { Vector } from "innerproduct";

/** A floor under the denominator, as libraries for single precision have it. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return Math.max(-1, Math.min(1, ab / Math.max(Math.sqrt(aa) * Math.sqrt(bb), 1e-8)));
}
