// throws undefined
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw undefined;
}
