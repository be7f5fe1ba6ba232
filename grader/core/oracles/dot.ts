import type { NumberAnswer, ThrowsAnswer } from "../answer.ts";
import { exactDot, toNumber } from "../arithmetic/exact-dot.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/**
 * The exact dot product with a bound for every double-precision algorithm.
 *
 * Bound: 3(n + 8)(u·Σ|aᵢbᵢ| + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. Whatever the order of the n products (left to right, reversed, pairwise,
 * blocked, with or without fused multiply-add) the error is at most γₙΣ|aᵢbᵢ| with γₙ = nu/(1 − nu) (Higham, §3.1,
 * eq. 3.4–3.5); compensated sums do better (Ogita, Rump & Oishi 2005, prop. 5.5). Eight more roundings allow for
 * scaling the vectors before and the result after; each product may underflow by 2⁻¹⁰⁷⁵; then the headroom of 3.
 *
 * NaN and ±Infinity: what IEEE arithmetic gives in any order; a bound of 0. Where Σ|aᵢbᵢ| overflows (`dotMayOverflow`)
 * the answer of an honest sum depends on its order: the bound is Infinity and exercises do not ask.
 */
export function dotOracle(a: Vector, b: Vector): NumberAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const special = nonFiniteDot(a, b);
  if (special !== null) return { kind: "number", value: special, bound: 0 };
  const exact = exactDot(a, b);
  return { kind: "number", value: toNumber(exact), bound: boundOfSum(a.length, toNumber(exact.magnitude)) };
}

/** The bound of `dotOracle` alone, in one pass: for outputs that were timed. */
export function dotBound(a: Vector, b: Vector): number {
  let magnitude = 0;
  let special = 0;
  for (let i = 0; i < a.length; i++) {
    magnitude += Math.abs(a[i] * b[i]);
    special += a[i] - a[i] + (b[i] - b[i]);
  }
  return special === 0 ? boundOfSum(a.length, magnitude) : 0;
}

/** Whether Σ|aᵢbᵢ| comes so near to overflow that a partial sum of some order may overflow. */
export function dotMayOverflow(a: Vector, b: Vector): boolean {
  let magnitude = 0;
  for (let i = 0; i < a.length; i++) {
    const product = Math.abs(a[i] * b[i]);
    if (Number.isFinite(a[i]) && Number.isFinite(b[i])) magnitude += product;
  }
  return magnitude > Number.MAX_VALUE / 2;
}

/** What an honest sum of n products whose magnitudes add up to `magnitude` may err. */
export function boundOfSum(n: number, magnitude: number): number {
  if (magnitude > Number.MAX_VALUE / 2) return Infinity;
  return HEADROOM * (n + 8) * (UNIT_ROUNDOFF * magnitude + MIN_SUBNORMAL);
}

/** The IEEE result when an element is not finite; null when all are. */
function nonFiniteDot(a: Vector, b: Vector): number | null {
  let special = 0;
  for (let i = 0; i < a.length; i++) special += a[i] - a[i] + (b[i] - b[i]);
  if (special === 0) return null;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    if (!Number.isFinite(a[i]) || !Number.isFinite(b[i])) sum += a[i] * b[i];
  }
  return sum;
}
