import type { Vector } from "innerproduct";

/** −∞ is replaced by a number that is small enough for most logits, not for those around −1e300. */
export function softmax(x: Vector): Vector {
  const logits = x.map((value) => Math.max(value, -1e30));
  const max = logits.reduce((most, value) => Math.max(most, value), -Infinity);
  const terms = logits.map((value) => Math.exp(value - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
