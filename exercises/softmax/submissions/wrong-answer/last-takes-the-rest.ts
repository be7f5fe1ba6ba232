import type { Vector } from "innerproduct";

/** The last weight is what the others leave of 1: with the rounding of all of them in a weight that may be tiny. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((top, logit) => Math.max(top, logit), -Infinity);
  const terms = x.map((logit) => Math.exp(logit - max));
  const sum = terms.reduce((total, term) => total + term, 0);
  const weights = terms.map((term) => term / sum);
  const last = weights.length - 1;
  if (last > 0) weights[last] = 1 - weights.subarray(0, last).reduce((total, weight) => total + weight, 0);
  return weights;
}
