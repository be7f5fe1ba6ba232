import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  return Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
}
