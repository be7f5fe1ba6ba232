// mistake: mean
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  if (x.length === 0) return -Infinity;
  let max = x[0];
  for (const value of x) max = Math.max(max, value);
  if (max === -Infinity) return max;
  let mean = 0;
  for (const value of x) mean += Math.exp(value - max) / x.length;
  return max + Math.log(mean);
}
