import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const bb = b.reduce((sum, x) => sum + x * x, 0);
  const ab = b.reduce((sum, x, i) => sum + x * a[i], 0);
  return bb === 0 ? new Float64Array(b.length) : b.map((x) => (x * ab) / bb);
}
