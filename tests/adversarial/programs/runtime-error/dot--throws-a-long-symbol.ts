// throws a symbol with a description of a million characters
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw Symbol("x".repeat(1e6));
}
