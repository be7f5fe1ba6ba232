// throws the engine's own words for a limit while it is loaded
import type { Vector } from "innerproduct";

throw new Error("Script execution timed out.");

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
