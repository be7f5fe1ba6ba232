import type { Vector } from "../types.ts";
import { maximum } from "./logsumexp.ts";

/**
 * softmax(x)ᵢ = e^(xᵢ − max) / Σⱼ e^(xⱼ − max): weights that are ≥ 0 and add up to 1.
 *
 * Shapes: n logits → n weights; n = 0 gives an empty vector.
 * A −Infinity logit has weight 0. A NaN logit makes every weight NaN, and so do +Infinity and all −Infinity, for which
 * the formula has no value.
 * Accuracy: see softmaxOracle. Finite logits of any size are safe: no exponent is above 0 and the largest term is 1.
 * Source: Blanchard, Higham & Higham 2021, alg. 4.1 (the division, not exp(x − logsumexp), whose error grows with |x|).
 */
export function softmax(x: Vector): Vector {
  const weights = new Float64Array(x.length);
  const largest = maximum(x);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = Math.exp(x[i] - largest);
    weights[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < weights.length; i++) weights[i] /= sum;
  return weights;
}
