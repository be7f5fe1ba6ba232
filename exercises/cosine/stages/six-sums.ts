import type { Vector } from "innerproduct";

/** No scaling before there is need of it, and two elements at a time: six sums that do not wait for each other. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  const plain = products(a, b, 1, 1);
  if (isSafe(plain.aa) && isSafe(plain.bb)) return ratio(plain);
  return ratio(products(a, b, scaleOf(a), scaleOf(b)));
}

interface Products {
  ab: number;
  aa: number;
  bb: number;
}

function products(a: Vector, b: Vector, p: number, q: number): Products {
  const n = a.length;
  const even = n - (n % 2);
  let ab0 = 0;
  let aa0 = 0;
  let bb0 = 0;
  let ab1 = 0;
  let aa1 = 0;
  let bb1 = 0;
  for (let i = 0; i < even; i += 2) {
    const x0 = a[i] * p;
    const y0 = b[i] * q;
    const x1 = a[i + 1] * p;
    const y1 = b[i + 1] * q;
    ab0 += x0 * y0;
    aa0 += x0 * x0;
    bb0 += y0 * y0;
    ab1 += x1 * y1;
    aa1 += x1 * x1;
    bb1 += y1 * y1;
  }
  if (even < n) {
    const x = a[even] * p;
    const y = b[even] * q;
    ab0 += x * y;
    aa0 += x * x;
    bb0 += y * y;
  }
  return { ab: ab0 + ab1, aa: aa0 + aa1, bb: bb0 + bb1 };
}

/** Sums of squares that neither overflowed nor lost anything at the other end. */
function isSafe(squares: number): boolean {
  return squares > 2 ** -900 && squares < 2 ** 900;
}

function ratio({ ab, aa, bb }: Products): number {
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
