// mistake: zeros-skipped
import type { Vector } from "innerproduct";

/** Goes through the entries of a that are not zero, as sparse vectors do. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const places = [...a.keys()].filter((i) => a[i] !== 0);
  return places.reduce((sum, i) => sum + a[i] * b[i], 0);
}
