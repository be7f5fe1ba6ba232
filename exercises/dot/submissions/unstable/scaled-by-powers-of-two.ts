// mistake: scaled-by-largest
import type { Vector } from "innerproduct";

/** Scaling by a power of two rounds nothing, unless a product of small elements falls below every double. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = exponent(a);
  const q = exponent(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * p * (b[i] * q);
  return p > q ? sum / q / p : sum / p / q;
}

function exponent(v: Vector): number {
  let largest = 0;
  for (const x of v) largest = Math.max(largest, Math.abs(x));
  if (!(largest > 0 && largest < Infinity)) return 1;
  return 2 ** Math.min(1000, -Math.round(Math.log2(largest)));
}
