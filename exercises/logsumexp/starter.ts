import type { Vector } from "innerproduct";

/**
 * log Σ e^xᵢ: the logarithm of a sum of exponentials.
 *
 * Nothing to add up (no logits, or all of them −∞) gives −Infinity; a NaN logit
 * gives NaN.
 */
export function logsumexp(x: Vector): number {
  let sum = 0;
  // Not yet: exponentials are to be added up, and safely.
  for (const value of x) sum += value;
  return sum;
}
