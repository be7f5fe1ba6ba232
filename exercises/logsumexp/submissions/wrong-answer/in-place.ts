import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  if (max === -Infinity) return max;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] = Math.exp(x[i] - max);
  return max + Math.log(sum);
}
