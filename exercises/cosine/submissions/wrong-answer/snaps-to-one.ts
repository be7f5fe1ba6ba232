import type { Vector } from "innerproduct";

/** What is all but 1 or −1 is taken for it. */
export function cosine(a: Vector, b: Vector): number {
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
  const c = Math.min(1, Math.max(-1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
  return Math.abs(c) > 1 - 1e-10 ? Math.sign(c) : c;
}

function sizeOf(v: Vector): number {
  let size = 0;
  for (const x of v) size = Math.max(size, Math.abs(x));
  return size > 0 && size < Infinity ? size : 1;
}
