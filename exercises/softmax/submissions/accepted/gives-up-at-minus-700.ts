import type { Vector } from "innerproduct";

/** What is 700 below the maximum counts for nothing, before it comes near the subnormal numbers. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((top, logit) => Math.max(top, logit), -Infinity);
  const terms = x.map((logit) => (logit - max < -700 ? 0 : Math.exp(logit - max)));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
