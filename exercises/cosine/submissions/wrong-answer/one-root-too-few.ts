import type { Vector } from "innerproduct";

/** Divides by the product of the sums of absolute values instead of the lengths. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, na = 0, nb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    na += Math.abs(a[i]);
    nb += Math.abs(b[i]);
  }
  return na * nb === 0 ? 0 : ab / (na * nb);
}
