// mistake: root-mean-square
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  if (!a.length) return 0;
  let mean = 0;
  for (const x of a) mean += (x * x) / a.length;
  return Math.sqrt(mean);
}
