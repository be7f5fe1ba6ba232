// mistake: length-not-checked
import type { Vector } from "innerproduct";

/** A zero vector is asked for before the lengths are. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length > 0 && a.every((x) => x === 0)) return 0;
  if (b.length > 0 && b.every((x) => x === 0)) return 0;
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = sizeOf(a);
  const q = sizeOf(b);
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] / p;
    const y = b[i] / q;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  if (aa === 0 || bb === 0) return 0;
  return Math.min(1, Math.max(-1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
}

function sizeOf(v: Vector): number {
  let size = 0;
  for (const x of v) size = Math.max(size, Math.abs(x));
  return size > 0 && size < Infinity ? size : 1;
}
