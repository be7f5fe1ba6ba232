// a loop without end
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  for (;;) a.length;
}
