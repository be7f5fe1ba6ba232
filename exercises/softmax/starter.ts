import type { Vector } from "innerproduct";

/**
 * Weights e^xᵢ / Σ e^xⱼ: positive, adding up to 1, the larger the logit the
 * larger the weight.
 *
 * An empty vector gives an empty vector; a −∞ logit has weight 0; a NaN logit
 * makes every weight NaN.
 */
export function softmax(x: Vector): Vector {
  // A new array for the weights: x itself must stay as it is.
  const weights = new Float64Array(x.length);
  return weights;
}
