// recursion without end
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const again = (n: number): number => again(n + 1) + 1;
  return again(a.length);
}
