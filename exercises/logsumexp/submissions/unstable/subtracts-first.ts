import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const shift = x.find((value) => value !== -Infinity);
  if (shift === undefined) return -Infinity;
  let sum = 0;
  for (const value of x) sum += Math.exp(value - shift);
  return shift + Math.log(sum);
}
