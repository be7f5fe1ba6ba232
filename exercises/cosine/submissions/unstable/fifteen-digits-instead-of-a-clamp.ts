// mistake: not-clamped
import type { Vector } from "innerproduct";

/** Rounded to fifteen digits, 1.0000000000000002 is 1; but long vectors get further beyond. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [p, q] = [scaleOf(a), scaleOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] * p, b[i] * q];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  if (aa === 0 || bb === 0) return 0;
  return Number((ab / (Math.sqrt(aa) * Math.sqrt(bb))).toPrecision(15));
}

function scaleOf(v: Vector): number {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return largest > 0 && largest < Infinity ? 2 ** Math.min(1000, -Math.floor(Math.log2(largest))) : 1;
}
