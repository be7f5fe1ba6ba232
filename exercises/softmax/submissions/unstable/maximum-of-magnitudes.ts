// mistake: maximum-from-zero
import type { Vector } from "innerproduct";

/** Looks for the logit that is farthest from 0. */
export function softmax(x: Vector): Vector {
  let far = 0;
  for (const logit of x) {
    if (logit === -Infinity) continue;
    if (!(Math.abs(logit) <= far)) far = Math.abs(logit);
  }
  const weights = Float64Array.from(x, (logit) => Math.exp(logit - far));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  for (let i = 0; i < weights.length; i++) weights[i] /= sum;
  return weights;
}
