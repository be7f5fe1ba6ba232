import type { Vector } from "innerproduct";

/** Softmax as the formula says it: nothing is subtracted from the logits. */
export function softmax(x: Vector): Vector {
  const weights = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    weights[i] = Math.exp(x[i]);
    sum += weights[i];
  }
  for (let i = 0; i < x.length; i++) weights[i] /= sum;
  return weights;
}
