import type { Vector } from "innerproduct";

/** A small cosine is taken for 0. */
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
  return Math.abs(cosine) < 1e-10 ? Math.PI / 2 : Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
