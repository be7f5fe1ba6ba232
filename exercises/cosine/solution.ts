import type { Vector } from "innerproduct";

/** Cosine similarity a · b / (‖a‖ ‖b‖), safe from 1e-300 to 1e300. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    throw new RangeError(`cosine needs vectors of one length, got ${a.length} and ${b.length}`);
  }

  // Squares of numbers beyond 1e154 overflow and those below 1e-162 vanish. Only the direction matters, so each vector
  // may be divided by whatever we like: a power of two near its largest element keeps the squares near 1, and dividing
  // by a power of two rounds nothing.
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

  // A zero vector has no direction; by agreement it resembles nothing. Empty vectors end up here as well.
  if (aa === 0 || bb === 0) return 0;

  // Rounding can carry the quotient a little beyond ±1. NaN passes through both functions unchanged.
  const cosine = ab / (Math.sqrt(aa) * Math.sqrt(bb));
  return Math.min(1, Math.max(-1, cosine));
}

/** 2⁻ᵉ with the largest element between 2ᵉ and 2ᵉ⁺¹, about; 1 when there is nothing to scale. */
function scaleOf(v: Vector): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) {
    const size = Math.abs(v[i]);
    if (size > largest) largest = size;
  }
  if (largest === 0 || largest === Infinity) return 1;
  return 2 ** Math.min(1000, -Math.floor(Math.log2(largest)));
}
