// mistake: length-not-checked
import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  const n = Math.min(a.length, b.length);
  const x = a.subarray(0, n);
  const y = b.subarray(0, n);
  const p = largest(x);
  const q = largest(y);
  if (p === 0 || q === 0) return 0;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (x[i] / p) * (y[i] / q);
    aa += (x[i] / p) ** 2;
    bb += (y[i] / q) ** 2;
  }
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
