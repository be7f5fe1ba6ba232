// a loop without end while the module is loaded
import type { Vector } from "innerproduct";

for (;;);

export function dot(a: Vector, b: Vector): number {
  return 0;
}
