import type { Vector } from "innerproduct";

/** A single logit has weight 1 unseen, even if it is NaN. */
export function softmax(x: Vector): Vector {
  if (x.length === 1) return Float64Array.of(1);
  const max = x.reduce((most, value) => Math.max(most, value), -Infinity);
  const terms = x.map((value) => Math.exp(value - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
