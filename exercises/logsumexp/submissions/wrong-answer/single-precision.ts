import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const y = Float32Array.from(x);
  let max = -Infinity;
  for (const value of y) max = Math.max(max, value);
  if (max === -Infinity) return max;
  let sum = 0;
  for (const value of y) sum = Math.fround(sum + Math.fround(Math.exp(value - max)));
  return Math.fround(max + Math.log(sum));
}
