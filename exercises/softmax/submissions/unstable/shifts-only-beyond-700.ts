import type { Vector } from "innerproduct";

/** The maximum is subtracted where the exponential would overflow or vanish, and small ones lose their digits before that. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((most, value) => Math.max(most, value), -Infinity);
  const shift = Math.abs(max) < 700 ? 0 : max;
  const terms = x.map((value) => Math.exp(value - shift));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
