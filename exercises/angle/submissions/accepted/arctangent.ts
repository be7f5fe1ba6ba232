import type { Vector } from "innerproduct";

/** The sine from what the cosine leaves, and the arctangent of both. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = power(a);
  const q = power(b);
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] * p;
    const y = b[i] * q;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return Math.atan2(Math.sqrt(Math.max(0, aa * bb - ab * ab)), ab);
}

/** A power of two that brings the largest element near 1. */
function power(v: Vector): number {
  let most = 0;
  for (const x of v) most = Math.max(most, Math.abs(x));
  return most > 0 ? 2 ** -Math.round(Math.log2(most)) : 1;
}
