// mistake: largest-counted-twice
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]);
  if (max === -Infinity) return max;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - max);
  return max + Math.log1p(sum);
}
