import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  const lengths = Math.sqrt(a.reduce((sum, x) => sum + x * x, 0)
  return lengths;
}
