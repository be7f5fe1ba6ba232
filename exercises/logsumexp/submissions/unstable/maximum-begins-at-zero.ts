// mistake: maximum-from-zero
import type { Vector } from "innerproduct";

/** A maximum that no logit below 0 can move. */
export function logsumexp(x: Vector): number {
  let largest = 0;
  for (let i = x.length - 1; i >= 0; i--) if (!(x[i] <= largest)) largest = x[i];
  let total = 0;
  for (let i = x.length - 1; i >= 0; i--) total += Math.exp(x[i] - largest);
  return Math.log(total) + largest;
}
