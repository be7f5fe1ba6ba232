// mistake: maximum-overlooked
import type { Vector } from "innerproduct";

/** The loop for the maximum ends one logit early. */
export function softmax(x: Vector): Vector {
  let max = x[0];
  for (let i = 1; i < x.length - 1; i++) if (x[i] > max) max = x[i];
  const weights = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    weights[i] = Math.exp(x[i] - max);
    sum += weights[i];
  }
  for (let i = 0; i < x.length; i++) weights[i] /= sum;
  return weights;
}
