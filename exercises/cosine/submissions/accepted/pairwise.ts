import type { Vector } from "innerproduct";

interface Sums {
  readonly ab: number;
  readonly aa: number;
  readonly bb: number;
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = top(a), q = top(b);
  if (!(p * 0 === 0 && q * 0 === 0)) return NaN;
  if (p === 0 || q === 0) return 0;

  const { ab, aa, bb } = halves(0, a.length);
  return Math.max(-1, Math.min(1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));

  function halves(start: number, end: number): Sums {
    if (end - start <= 32) return block(start, end);
    const middle = Math.floor((start + end) / 2);
    const l = halves(start, middle);
    const r = halves(middle, end);
    return { ab: l.ab + r.ab, aa: l.aa + r.aa, bb: l.bb + r.bb };
  }

  function block(start: number, end: number): Sums {
    let ab = 0, aa = 0, bb = 0;
    while (start < end) {
      const x = a[start] / p, y = b[start] / q;
      ab += x * y;
      aa += x * x;
      bb += y * y;
      start++;
    }
    return { ab, aa, bb };
  }
}

function top(v: Vector): number {
  let m = 0;
  for (let i = 0; i < v.length; i++) m = Math.max(m, Math.abs(v[i]));
  return m;
}
