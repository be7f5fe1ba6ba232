// mistake: maximum-left-out
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const terms = x.map((value) => Math.exp(value - max));
  return x.length === 0 || max === -Infinity ? -Infinity : Math.log(terms.reduce((a, b) => a + b));
}
