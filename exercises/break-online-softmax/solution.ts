import type { Vector } from "innerproduct";

/**
 * No logit is above 0, so the maximum stays at 0, where it began, and nothing is shifted. Below −745 the exponential is 0, and so
 * is the sum: 0 / 0.
 */
export function input(): Vector {
  return Float64Array.of(-800, -801);
}
