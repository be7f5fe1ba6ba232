// recursion without end that catches the overflow once and throws it on
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const again = (): number => { try { return again(); } finally { a.length; } };
  return again();
}
