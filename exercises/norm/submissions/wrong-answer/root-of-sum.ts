// mistake: signed-sum
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let sum = 0;
  for (const x of a) sum += x;
  return Math.sqrt(sum < 0 ? -sum : sum);
}
