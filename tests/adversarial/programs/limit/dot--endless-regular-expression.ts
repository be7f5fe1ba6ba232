// a regular expression that backtracks for ever
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  return /^(a|a)*$/.test("a".repeat(50) + "b") ? 1 : 0;
}
