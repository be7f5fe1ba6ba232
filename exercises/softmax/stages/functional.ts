import type { Vector } from "innerproduct";

/** As it is read: the maximum, the exponentials, their sum, the shares. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const terms = x.map((logit) => Math.exp(logit - max));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
