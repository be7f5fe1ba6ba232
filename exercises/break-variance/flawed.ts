import type { Vector } from "innerproduct";

/** The mean of the squares minus the square of the mean: one pass over x. */
export function variance(x: Vector): number {
  let sum = 0;
  let squares = 0;
  for (const value of x) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / x.length;
  return squares / x.length - mean * mean;
}
