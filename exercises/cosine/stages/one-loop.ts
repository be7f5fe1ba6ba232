import type { Vector } from "innerproduct";

/** The three sums in one loop over scaled elements, after one loop for each scale. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  const p = scaleOf(a);
  const q = scaleOf(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] * p;
    const y = b[i] * q;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  if (aa === 0 || bb === 0) return 0;
  return Math.min(1, Math.max(-1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
}

/** A power of two near 1 / largest; 1 when there is nothing to scale. */
function scaleOf(v: Vector): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]));
  if (!(largest > 0 && largest < Infinity)) return 1;
  return 2 ** Math.min(1000, -Math.floor(Math.log2(largest)));
}
