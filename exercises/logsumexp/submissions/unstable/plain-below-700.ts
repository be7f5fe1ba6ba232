import type { Vector } from "innerproduct";

/** Looks at the largest term and not at the sum, which overflows much earlier. */
export function logsumexp(x: Vector): number {
  const max = x.reduce((most, logit) => Math.max(most, logit), -Infinity);
  if (max === -Infinity) return max;
  const shift = Math.abs(max) < 700 ? 0 : max;
  return shift + Math.log(x.reduce((sum, logit) => sum + Math.exp(logit - shift), 0));
}
