// mistake: scaled-by-largest
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] / p) * (b[i] / q);
  return p > q ? sum * q * p : sum * p * q;
}

function largest(v: Vector): number {
  let most = 0;
  for (const x of v) most = Math.max(most, Math.abs(x));
  return most > 0 && most < Infinity ? most : 1;
}
