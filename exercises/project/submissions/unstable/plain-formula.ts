import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  if (a.every((x) => x === 0)) return new Float64Array(a.length);
  const ab = a.reduce((sum, x, i) => sum + x * b[i], 0);
  const aa = a.reduce((sum, x) => sum + x * x, 0);
  return a.map((x, i) => (ab / aa) * x);
}
