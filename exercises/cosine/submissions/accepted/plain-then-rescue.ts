import type { Vector } from "innerproduct";

/** The plain formula where it is safe, powers of two where it is not. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  if (!(aa > 1e-250 && aa < 1e250 && bb > 1e-250 && bb < 1e250)) return rescued(a, b);
  return bounded(ab / (Math.sqrt(aa) * Math.sqrt(bb)));
}

function rescued(a: Vector, b: Vector): number {
  const p = powerOfTwo(a);
  const q = powerOfTwo(b);
  if (p === 0 || q === 0) return 0;
  if (Number.isNaN(p) || Number.isNaN(q)) return NaN;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / p) * (b[i] / q);
    aa += (a[i] / p) ** 2;
    bb += (b[i] / q) ** 2;
  }
  return bounded(ab / Math.sqrt(aa) / Math.sqrt(bb));
}

function powerOfTwo(v: Vector): number {
  let most = 0;
  for (const x of v) {
    if (!Number.isFinite(x)) return NaN;
    if (Math.abs(x) > most) most = Math.abs(x);
  }
  return most === 0 ? 0 : 2 ** Math.floor(Math.log2(most));
}

function bounded(x: number): number {
  return Math.min(1, Math.max(-1, x));
}
