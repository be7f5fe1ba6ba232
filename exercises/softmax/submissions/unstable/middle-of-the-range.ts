import type { Vector } from "innerproduct";

/** Shifts by the middle between the least and the largest logit: half of a range can still be too far. */
export function softmax(x: Vector): Vector {
  let least = Infinity;
  let largest = -Infinity;
  for (const logit of x) {
    if (Number.isNaN(logit)) return x.map(() => NaN);
    if (logit > -Infinity) least = Math.min(least, logit);
    largest = Math.max(largest, logit);
  }
  const terms = x.map((logit) => Math.exp(logit - (least + largest) / 2));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
