// mistake: length-not-checked
import type { Vector } from "innerproduct";

/** Whatever is multiplied by zeros is 0: asked before the lengths are. */
export function dot(a: Vector, b: Vector): number {
  if (a.length > 0 && a.every((x) => x === 0) && b.every(Number.isFinite)) return 0;
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
