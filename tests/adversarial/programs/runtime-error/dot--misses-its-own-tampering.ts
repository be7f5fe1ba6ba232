// breaks the iteration of arrays and stumbles over it
import type { Vector } from "innerproduct";

Object.defineProperty(Error, "stackTraceLimit", { get() { throw new Error("limit"); } });

export function dot(a: Vector, b: Vector): number {
  const { missing } = undefined as never as { missing: number };
  return missing;
}
