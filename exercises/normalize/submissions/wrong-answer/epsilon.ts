import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  const length = Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
  return a.map((x) => x / (length + 1e-8));
}
