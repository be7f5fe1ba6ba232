import type { Vector } from "innerproduct";

/** softmax(x)ᵢ = e^(xᵢ − max) / Σ e^(xⱼ − max), safe for logits of any size. */
export function softmax(x: Vector): Vector {
  // e^x overflows beyond 709. Subtracting one number from all logits multiplies numerator and denominator by the same
  // factor, so we may choose it: with the maximum every exponent is at most 0 and the largest term is exactly 1. The
  // terms that vanish are too small to be seen next to that 1.
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]); // NaN stays NaN

  const weights = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    weights[i] = Math.exp(x[i] - max);
    sum += weights[i];
  }

  // Dividing is safer than exp(x − max − log sum): near large logits that difference has few digits left.
  for (let i = 0; i < x.length; i++) weights[i] /= sum;
  return weights;
}
