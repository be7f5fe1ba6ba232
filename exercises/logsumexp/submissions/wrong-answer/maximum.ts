// mistake: only-the-maximum
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]);
  return max;
}
