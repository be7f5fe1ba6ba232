import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  return Math.sqrt((a - b) ** 2);
}
