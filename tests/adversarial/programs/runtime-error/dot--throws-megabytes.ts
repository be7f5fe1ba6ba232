// throws an error with a message of megabytes
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw new Error("x".repeat(8e6));
}
