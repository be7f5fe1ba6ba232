// mistake: nothing-is-nan
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  if (x.length === 0) return -Infinity;
  const max = x.reduce((a, b) => Math.max(a, b));
  return max + Math.log(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
}
