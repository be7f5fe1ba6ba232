// mistake: largest-magnitude
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  return most;
}
