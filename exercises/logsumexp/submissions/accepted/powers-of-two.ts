import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]);
  if (max === -Infinity) return max;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += 2 ** ((x[i] - max) * Math.LOG2E);
  return max + Math.LN2 * Math.log2(sum);
}
