import type { Vector } from "innerproduct";

/** No shift while the largest exponential is not 0. Below e⁻⁷⁰⁸ it has lost digits. */
export function logsumexp(x: Vector): number {
  let max = -Infinity;
  for (const value of x) max = Math.max(max, value);
  if (max === -Infinity) return max;
  const shift = max > 600 || max < -720 ? max : 0;
  let sum = 0;
  for (const value of x) sum += Math.exp(value - shift);
  return shift + Math.log(sum);
}
