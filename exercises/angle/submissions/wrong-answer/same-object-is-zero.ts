import type { Vector } from "innerproduct";

/** No angle between a vector and itself, unless there is a NaN in it. */
export function angle(a: Vector, b: Vector): number {
  if (a === b) return 0;
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [p, q] = [largest(a), largest(b)];
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / p) * (b[i] / q);
    aa += (a[i] / p) ** 2;
    bb += (b[i] / q) ** 2;
  }
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
