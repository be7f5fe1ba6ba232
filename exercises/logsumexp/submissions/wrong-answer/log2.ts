// mistake: logarithm-to-base-two
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const max = x.reduce((top, value) => Math.max(top, value), -Infinity);
  return max === -Infinity ? max : max + Math.log2(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
}
