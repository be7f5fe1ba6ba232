import type { Vector } from "../types.ts";
import { exponential } from "./exponential.ts";

/**
 * softmax(x)ᵢ = e^(xᵢ − max) / Σⱼ e^(xⱼ − max): weights that are ≥ 0 and add up to 1.
 *
 * Shapes: n logits → n weights; n = 0 gives an empty vector.
 * A −Infinity logit has weight 0. A NaN logit makes every weight NaN, and so do +Infinity and all −Infinity, for which
 * the formula has no value.
 * Accuracy: see softmaxOracle. Finite logits of any size are safe: no exponent is above 0 and the largest term is 1.
 * Source: Blanchard, Higham & Higham 2021, alg. 4.1 (one factor 1/sum, not exp(x − logsumexp), whose error grows with |x|).
 * Measured beside it (`npm run bench -- kernels`): Math.exp instead of the table, which takes twice as long.
 */
export function softmax(x: Vector): Vector {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    const logit = x[i];
    // False for a NaN, which is then heard of in the sum.
    if (logit > largest) largest = logit;
  }
  const weights = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const weight = exponential(x[i] - largest);
    weights[i] = weight;
    sum += weight;
  }
  const share = 1 / sum;
  for (let i = 0; i < n; i++) weights[i] *= share;
  return weights;
}
