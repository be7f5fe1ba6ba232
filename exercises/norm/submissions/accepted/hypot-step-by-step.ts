import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let length = 0;
  for (const x of a) length = Math.hypot(length, x);
  return length;
}
