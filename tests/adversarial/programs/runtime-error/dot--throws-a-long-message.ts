// throws an error with a message of a million characters
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw new Error("x".repeat(1e6));
}
