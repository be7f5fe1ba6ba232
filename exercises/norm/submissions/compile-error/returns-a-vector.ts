import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  return a.map((x) => Math.sqrt(x * x));
}
