// mistake: nan-became-zero
import type { Vector } from "innerproduct";

/** Takes what is not a number for no direction. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  const result = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Number.isNaN(result) ? 0 : Math.max(-1, Math.min(1, result));
}
