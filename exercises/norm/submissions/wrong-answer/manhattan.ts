// mistake: sum-of-magnitudes
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let way = 0;
  for (const x of a) way += x < 0 ? -x : x;
  return way;
}
