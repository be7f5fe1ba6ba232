import type { Vector } from "innerproduct";

export function reject(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const most = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (most === 0) return b.slice();
  const d = a.map((x) => x / most);
  let ab = 0, aa = 0;
  d.forEach((x, i) => { ab += x * b[i]; aa += x * x; });
  return b.map((y, i) => y + (d[i] * ab) / aa);
}
