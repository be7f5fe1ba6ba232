// a message of half a gigabyte
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw new Error("x".repeat(5e8));
}
