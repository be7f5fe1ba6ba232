import type { Vector } from "innerproduct";

/** The plain formula unless a square overflowed or vanished; squares that kept a few bits only are not seen. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const c = plain(a, b);
  return c ?? plain(divided(a), divided(b)) ?? 0;
}

function plain(a: Vector, b: Vector): number | null {
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  if (aa === 0 || bb === 0 || aa === Infinity || bb === Infinity) return null;
  return Math.min(1, Math.max(-1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
}

function divided(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return largest === 0 ? v : v.map((x) => x / largest);
}
