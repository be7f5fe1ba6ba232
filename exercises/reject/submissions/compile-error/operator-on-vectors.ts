import type { Vector } from "innerproduct";

export function reject(a: Vector, b: Vector): Vector {
  return ((a * b) / (a * a)) * a;
}
