import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (const value of x) if (value > max) max = value;
  if (max === -Infinity) return max;
  let sum = 0;
  for (const value of x) sum += Math.exp(value - max) || 0;
  return max + Math.log(sum);
}
