import type { Vector } from "innerproduct";

/** A running maximum, and the sum in its measure. */
export function logsumexp(x: Vector): number {
  let max = -Infinity;
  let sum = 0;
  for (const value of x) {
    if (value > max) {
      sum = sum * Math.exp(max - value) + 1;
      max = value;
    } else if (value !== -Infinity) {
      sum += Math.exp(value - max);
    }
  }
  return max === -Infinity && sum === 0 ? -Infinity : max + Math.log(sum);
}
