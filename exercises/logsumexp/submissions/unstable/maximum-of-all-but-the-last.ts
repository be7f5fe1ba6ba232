import type { Vector } from "innerproduct";

/** The loop for the maximum ends one logit early. */
export function logsumexp(x: Vector): number {
  let max = x.length > 0 ? x[0] : -Infinity;
  for (let i = 1; i < x.length - 1; i++) if (x[i] > max) max = x[i];
  if (max === -Infinity) max = x.reduce((most, value) => Math.max(most, value), max);
  if (max === -Infinity) return max;
  return max + Math.log(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
}
