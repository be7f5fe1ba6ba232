// mistake: minimum
import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  if (x.some(Number.isNaN)) return NaN;
  const kept = x.filter((value) => value !== -Infinity).sort();
  if (kept.length === 0) return -Infinity;
  return kept[0] + Math.log(kept.reduce((sum, value) => sum + Math.exp(value - kept[0]), 0));
}
