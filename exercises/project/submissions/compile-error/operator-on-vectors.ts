import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  return ((a * b) / (a * a)) * a;
}
