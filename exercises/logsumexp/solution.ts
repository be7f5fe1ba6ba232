import type { Vector } from "innerproduct";

/** log Σ e^xᵢ = max + log Σ e^(xᵢ − max), safe for logits of any size. */
export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]); // NaN stays NaN
  // Nothing to add up. Without this line −∞ − (−∞) would make it NaN.
  if (max === -Infinity) return -Infinity;

  // Every exponent is at most 0 and the largest term is exactly 1: the sum is between 1 and n.
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - max);

  // e^max is a factor of the whole sum; under the logarithm it is a summand, and here it does not cancel.
  return max + Math.log(sum);
}
