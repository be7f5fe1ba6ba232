import type { Vector } from "innerproduct";

/** Both vectors scaled by a power of two, which rounds nothing, then the sum scaled back in two steps. */
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
