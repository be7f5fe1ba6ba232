import type { Vector } from "innerproduct";

/** There is no such method on a Float64Array. */
export function dot(a: Vector, b: Vector): number {
  return (a as Vector & { dot(other: Vector): number }).dot(b);
}
