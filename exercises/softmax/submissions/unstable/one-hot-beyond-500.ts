import type { Vector } from "innerproduct";

/** Whoever leads by 500 gets everything. The others still have weights down to 1e-300. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((most, value) => Math.max(most, value), -Infinity);
  const terms = x.map((value) => (value - max < -500 ? 0 : Math.exp(value - max)));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
