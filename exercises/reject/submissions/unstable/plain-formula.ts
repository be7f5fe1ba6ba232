import type { Vector } from "innerproduct";

export function reject(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  if (a.every((x) => x === 0)) return b.slice();
  const ab = a.reduce((sum, x, i) => sum + x * b[i], 0);
  const aa = a.reduce((sum, x) => sum + x * x, 0);
  return a.map((x, i) => b[i] - (ab / aa) * x);
}
