import type { Vector } from "innerproduct";

/** A sample of the logits is taken to be enough for the maximum. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (let i = 0; i < x.length && (i < 64 || max === -Infinity); i++) max = Math.max(max, x[i]);
  const terms = x.map((value) => Math.exp(value - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
