import type { Vector } from "innerproduct";

/** Angle arccos(a · b / (‖a‖ ‖b‖)) in radians, safe from 1e-300 to 1e300. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    throw new RangeError(`angle needs vectors of one length, got ${a.length} and ${b.length}`);
  }

  // Only directions matter, so each vector may be divided by its largest element: then no square overflows.
  const p = largest(a);
  const q = largest(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] / p;
    const y = b[i] / q;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }

  // Rounding can carry the quotient a little beyond ±1, where the arccosine is NaN.
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function largest(v: Vector): number {
  let result = 0;
  for (let i = 0; i < v.length; i++) result = Math.max(result, Math.abs(v[i]));
  return result;
}
