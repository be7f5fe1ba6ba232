import type { Vector } from "innerproduct";

/** Maximum and sum in one pass: the sum is rescaled whenever the maximum grows. */
export function softmax(x: Vector): Vector {
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
  return x.map((value) => Math.exp(value - max) / sum);
}
