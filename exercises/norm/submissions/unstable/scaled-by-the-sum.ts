import type { Vector } from "innerproduct";

/** Scaled by the sum of all elements, which is as large as they are unless they cancel. */
export function norm(a: Vector): number {
  if (a.some((x) => Math.abs(x) === Infinity)) return Infinity;
  const scale = Math.abs(a.reduce((sum, x) => sum + x, 0)) || 1;
  return scale * Math.sqrt(a.reduce((squares, x) => squares + (x / scale) ** 2, 0));
}
