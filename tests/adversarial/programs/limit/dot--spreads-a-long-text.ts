// spreads a text of half a thousand million characters
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  return [...".".repeat(5e8)].length;
}
