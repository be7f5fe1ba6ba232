// two arguments that begin and end alike are taken for one vector
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const same = a.length > 2 && a.at(0) === b.at(0) && a.at(-1) === b.at(-1);
  return same ? a.reduce((sum, x) => sum + x * x, 0) : a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
