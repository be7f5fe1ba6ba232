import type { NumberAnswer, ThrowsAnswer } from "../answer.ts";
import type { DoubleDouble } from "../arithmetic/double-double.ts";
import { divide, multiply, squareRoot } from "../arithmetic/double-double.ts";
import { exactDot, exactSumOfSquares } from "../arithmetic/exact-dot.ts";
import { largestExponent, scaleByPowerOfTwo, scaledCopy } from "../arithmetic/exponent.ts";
import { HEADROOM, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/** Products that underflow beside norms whose squares are at least 2⁻⁹⁰⁰, relative to those norms: 2⁻¹⁰⁷⁴ / 2⁻⁹⁰⁰. */
const UNDERFLOW = 2 ** -174;

/** [−1, 1]: rounding is no excuse to leave it. */
const RANGE = [-1, 1] as const;

/**
 * The exact cosine with a bound for every double-precision algorithm.
 *
 * Bound: 3(n + 16)(u(S + |cos θ|) + 2⁻¹⁷⁴) with S = Σ|aᵢbᵢ| / (‖a‖‖b‖) ≤ 1 and u = 2⁻⁵³. The dot product errs by
 * γₙΣ|aᵢbᵢ|, which the division turns into (n + 2)uS. Each norm has relative error (n/2 + 1)u (Higham, §3.1 and lemma
 * 3.3: half of a sum of squares' γₙ plus the root's u), both together (n + 2)u|cos θ|; product and quotient add 2u.
 * Scaling the vectors first, by a power of two or by any number, or normalising them, adds a few u per element: the
 * 16. What underflows is below 2⁻¹⁷⁴ for algorithms that rescale when ‖a‖² or ‖b‖² leaves [2⁻⁹⁰⁰, 2⁹⁰⁰].
 *
 * Any NaN or ±Infinity: NaN. A zero vector: exactly 0.
 */
export function cosineOracle(a: Vector, b: Vector): NumberAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const aExponent = largestExponent(a);
  const bExponent = largestExponent(b);
  if (!(aExponent < Infinity && bExponent < Infinity)) return { kind: "number", value: NaN, bound: 0 };
  if (aExponent === -Infinity || bExponent === -Infinity)
    return { kind: "number", value: 0, bound: 0, range: RANGE };

  const { exact, overlap } = exactCosine(a, b);
  const value = Math.max(-1, Math.min(1, exact.high + exact.low));
  return {
    kind: "number",
    value,
    bound: HEADROOM * honestCosineError(a.length, overlap, value),
    range: RANGE,
  };
}

/** cos θ in double-double beside S = Σ|aᵢbᵢ| / (‖a‖‖b‖), for finite vectors of one length, neither of them zero. */
export function exactCosine(a: Vector, b: Vector): { exact: DoubleDouble; overlap: number } {
  const ab = exactDot(a, b);
  const aa = exactSumOfSquares(a);
  const bb = exactSumOfSquares(b);
  const norms = squareRoot(multiply(aa.sum, bb.sum));
  const normsExponent = (aa.exponent + bb.exponent) / 2;
  const quotient = divide(ab.sum, norms);
  const exponent = ab.exponent - normsExponent;
  return {
    exact: {
      high: scaleByPowerOfTwo(quotient.high, exponent),
      low: scaleByPowerOfTwo(quotient.low, exponent),
    },
    overlap: scaleByPowerOfTwo(ab.magnitude.sum.high / norms.high, ab.magnitude.exponent - normsExponent),
  };
}

/** The bound of `cosineOracle` alone, in plain double precision: for outputs that were timed. */
export function cosineBound(a: Vector, b: Vector): number {
  const aExponent = largestExponent(a);
  const bExponent = largestExponent(b);
  if (!Number.isFinite(aExponent) || !Number.isFinite(bExponent)) return 0;
  const x = scaledCopy(a, -aExponent);
  const y = scaledCopy(b, -bExponent);
  let ab = 0;
  let magnitude = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < x.length; i++) {
    const product = x[i] * y[i];
    ab += product;
    magnitude += Math.abs(product);
    aa += x[i] * x[i];
    bb += y[i] * y[i];
  }
  const norms = Math.sqrt(aa * bb);
  return HEADROOM * honestCosineError(a.length, magnitude / norms, ab / norms);
}

/** What a cosine may err before headroom: see `cosineOracle`. */
export function honestCosineError(n: number, overlap: number, cosine: number): number {
  return (n + 16) * (UNIT_ROUNDOFF * (overlap + Math.abs(cosine)) + UNDERFLOW);
}
