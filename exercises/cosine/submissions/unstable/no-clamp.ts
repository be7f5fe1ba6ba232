// mistake: not-clamped
import type { Vector } from "innerproduct";

/** Scaled with care, but a hair beyond 1 for some parallel vectors. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  if (p === 0 || q === 0) return 0;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] / p;
    const y = b[i] / q;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / (Math.sqrt(aa) * Math.sqrt(bb));
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
