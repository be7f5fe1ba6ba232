import type { Vector } from "innerproduct";

/** A boxed term for each pair, sorted so that the small ones are added first. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const terms = Array.from(a, (x, i) => ({ index: i, product: x * b[i] }));
  terms.sort((s, t) => Math.abs(s.product) - Math.abs(t.product));
  return terms.reduce((sum, term) => sum + term.product, 0);
}
