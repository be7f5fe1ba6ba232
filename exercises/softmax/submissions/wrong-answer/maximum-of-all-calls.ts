import type { Vector } from "innerproduct";

let max = -Infinity;

/** The maximum is kept from call to call; one NaN, and it stays NaN. */
export function softmax(x: Vector): Vector {
  for (const logit of x) max = Math.max(max, logit);
  const terms = x.map((logit) => Math.exp(logit - max));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
