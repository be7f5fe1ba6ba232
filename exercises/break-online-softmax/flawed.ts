import type { Vector } from "innerproduct";

/**
 * Maximum and sum in one pass: when a larger logit comes, the sum so far is
 * brought to the new maximum.
 */
export function softmax(x: Vector): Vector {
  let max = 0;
  let sum = 0;
  for (const value of x) {
    const next = Math.max(max, value);
    sum = sum * Math.exp(max - next) + Math.exp(value - next);
    max = next;
  }
  return x.map((value) => Math.exp(value - max) / sum);
}
