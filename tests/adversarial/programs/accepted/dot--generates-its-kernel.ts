// compiles a kernel from text at run time
import type { Vector } from "innerproduct";

const kernel = new Function("a", "b", "let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i]; return s;");

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  return kernel(a, b);
}
