// mistake: no-maximum
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  let sum = 0;
  for (const value of x) sum += Math.exp(value);
  return Math.log(sum);
}
