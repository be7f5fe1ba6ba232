import type { Vector } from "innerproduct";

/** Every logit an argument: too many for the stack. */
export function logsumexp(x: Vector): number {
  const max = Math.max(...x);
  if (max === -Infinity) return max;
  return max + Math.log(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
}
