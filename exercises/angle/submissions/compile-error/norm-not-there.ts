import type { Vector } from "innerproduct";

export function angle(a: Vector, b: Vector): number {
  return Math.acos(a.dot(b) / (a.norm() * b.norm()));
}
