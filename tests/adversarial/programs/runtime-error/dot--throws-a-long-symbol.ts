// throws a symbol with a description of megabytes
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw Symbol("x".repeat(8e6));
}
