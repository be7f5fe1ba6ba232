// mistake: single-precision
import type { Vector } from "innerproduct";

export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  const q = b.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / p) * (b[i] / q);
    aa += (a[i] / p) ** 2;
    bb += (b[i] / q) ** 2;
  }
  const c = Math.max(-1, Math.min(1, ab / Math.sqrt(aa) / Math.sqrt(bb)));
  return Math.fround(Math.acos(Math.fround(c)));
}
