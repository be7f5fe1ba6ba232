import type { Vector } from "innerproduct";

/** A cosine within a billionth of ±1 is taken for it: angles of 1e-5 become none. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [p, q] = [largest(a), largest(b)];
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / p) * (b[i] / q);
    aa += (a[i] / p) ** 2;
    bb += (b[i] / q) ** 2;
  }
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  if (cosine > 1 - 1e-9) return 0;
  if (cosine < -1 + 1e-9) return Math.PI;
  return Math.acos(cosine);
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
