import type { Vector } from "innerproduct";

/** The lengths are safe, their product and the dot product are not. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, na = 0, nb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    na = Math.hypot(na, a[i]);
    nb = Math.hypot(nb, b[i]);
  }
  return na === 0 || nb === 0 ? 0 : Math.max(-1, Math.min(1, ab / na / nb));
}
