import type { Vector } from "innerproduct";

/** A shift by the mean, and by the maximum only where that overflows: between two far logits the digits are gone. */
export function logsumexp(x: Vector): number {
  const counted = x.filter((logit) => logit !== -Infinity);
  if (counted.length === 0) return -Infinity;
  let mean = 0;
  counted.forEach((logit, i) => (mean += (logit - mean) / (i + 1)));
  const shiftedBy = (shift: number) => counted.reduce((sum, logit) => sum + Math.exp(logit - shift), 0);
  const sum = shiftedBy(mean);
  if (sum > 0 && sum < Infinity) return mean + Math.log(sum);
  const largest = counted.reduce((most, logit) => Math.max(most, logit));
  return largest + Math.log(shiftedBy(largest));
}
