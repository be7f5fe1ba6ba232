import { largestExponent, scaledCopy } from "../arithmetic/exponent.ts";
import type { Vector } from "../types.ts";
import { requireSameLength } from "./shapes.ts";

/** Sums of squares in here are free of overflow, and what underflows beside them is below 2⁻¹⁷⁴ of the result's scale. */
const SAFE_MIN = 2 ** -900;
const SAFE_MAX = 2 ** 900;

/**
 * Cosine similarity cos θ = ⟨a, b⟩ / (‖a‖‖b‖), always inside [−1, 1].
 *
 * Shapes: a and b of one length n; n = 0 gives 0.
 * Errors: RangeError when the lengths differ.
 * A zero vector gives 0. Any NaN or ±Infinity gives NaN.
 * Accuracy: see cosineOracle; magnitudes from 1e-300 to 1e300 and beyond are safe, because vectors whose squares would
 * leave the range of doubles are first scaled by powers of two, which the cosine does not see and which round nothing.
 * Source: Higham, §3.1 and §27.8.
 */
export function cosine(a: Vector, b: Vector): number {
  requireSameLength("cosine", a, b);
  const plain = products(a, b);
  if (isSafe(plain.aa) && isSafe(plain.bb)) return ratio(plain);

  const aExponent = largestExponent(a);
  const bExponent = largestExponent(b);
  if (aExponent - aExponent !== 0 || bExponent - bExponent !== 0) {
    const isZeroVector = aExponent < Infinity && bExponent < Infinity;
    return isZeroVector ? 0 : NaN;
  }
  return ratio(products(scaledCopy(a, -aExponent), scaledCopy(b, -bExponent)));
}

interface Products {
  ab: number;
  aa: number;
  bb: number;
}

/** ⟨a, b⟩, ‖a‖² and ‖b‖² in one pass over memory. */
function products(a: Vector, b: Vector): Products {
  const n = a.length;
  const even = n - (n % 2);
  let ab0 = 0;
  let aa0 = 0;
  let bb0 = 0;
  let ab1 = 0;
  let aa1 = 0;
  let bb1 = 0;
  for (let i = 0; i < even; i += 2) {
    const x0 = a[i];
    const y0 = b[i];
    const x1 = a[i + 1];
    const y1 = b[i + 1];
    ab0 += x0 * y0;
    aa0 += x0 * x0;
    bb0 += y0 * y0;
    ab1 += x1 * y1;
    aa1 += x1 * x1;
    bb1 += y1 * y1;
  }
  if (even < n) {
    ab0 += a[even] * b[even];
    aa0 += a[even] * a[even];
    bb0 += b[even] * b[even];
  }
  return { ab: ab0 + ab1, aa: aa0 + aa1, bb: bb0 + bb1 };
}

function isSafe(squares: number): boolean {
  return squares >= SAFE_MIN && squares <= SAFE_MAX;
}

/** Rounding may carry the quotient a little past ±1; the cosine never goes there. */
function ratio({ ab, aa, bb }: Products): number {
  return Math.max(-1, Math.min(1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
}
