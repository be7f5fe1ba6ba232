import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const max = x.reduce((a, b) => Math.max(a, b));
  if (max === -Infinity) return max;
  return max + Math.log(x.map((value) => Math.exp(value - max)).reduce((a, b) => a + b));
}
