import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import { divide, fromNumber, multiply, subtract } from "../arithmetic/double-double.ts";
import { exactDot, exactSumOfSquares } from "../arithmetic/exact-dot.ts";
import { largestExponent, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/**
 * The exact projection of b on a with a bound for every double-precision algorithm.
 *
 * Bound of element i: 3(n + 16)(u(T + |t|)|aᵢ| + 2⁻¹⁰⁷⁴(1 + max|bⱼ|)), u = 2⁻⁵³, with the factor t = ⟨a, b⟩ / ⟨a, a⟩ and
 * T = Σ|aⱼbⱼ| / ⟨a, a⟩ ≥ |t|. The dot product errs by γₙΣ|aⱼbⱼ|, the square of the length by γₙ of itself (Higham, §3.1), each also
 * when it is formed of a unit vector or of scaled ones, which adds a few u per element: the 16. What underflows in vectors that were
 * divided by their largest elements is below 2⁻¹⁰⁷⁴ in each of n products, and comes back times the size of b.
 *
 * A zero vector a: exactly zeros. Any NaN or ±Infinity: NaN in every element.
 */
export function projectOracle(a: Vector, b: Vector): VectorAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const { high, low, error } = exactProjection(a, b);
  return {
    kind: "vector",
    data: high.map((x, i) => x + low[i]),
    bounds: error.map((x) => HEADROOM * x),
  };
}

/**
 * The exact rejection b − project(a, b) with a bound for every double-precision algorithm: that of the projection, and one rounding of the
 * difference, 3u|rᵢ|, and of the exact value itself, which is compared as a double. A zero vector a: exactly b.
 */
export function rejectOracle(a: Vector, b: Vector): VectorAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const { high, low, error } = exactProjection(a, b);
  const data = new Float64Array(a.length);
  const bounds = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const left = subtract(fromNumber(b[i]), { high: high[i], low: low[i] });
    // What is less than that is rounding of the double-doubles themselves; in one dimension, all of it.
    data[i] = Math.abs(left.high) < KNOWN * Math.abs(b[i]) ? 0 : left.high + left.low;
    bounds[i] =
      error[i] === 0 ? 0 : HEADROOM * (error[i] + UNIT_ROUNDOFF * Math.abs(left.high) + Math.abs(left.low));
  }
  return { kind: "vector", data, bounds };
}

/** What a difference of double-doubles is known to, as a part of what it came from; the bound is 2⁴⁰ times that, and more. */
const KNOWN = 2 ** -98;

/** Of element i: high[i] + low[i], and what an honest program may err, without headroom. Not an object for each: vectors may be long. */
interface Projection {
  high: Float64Array;
  low: Float64Array;
  error: Float64Array;
}

function exactProjection(a: Vector, b: Vector): Projection {
  const high = new Float64Array(a.length);
  const low = new Float64Array(a.length);
  const error = new Float64Array(a.length);
  const exponent = largestExponent(a);
  if (Number.isNaN(exponent) || exponent === Infinity || !b.every(Number.isFinite))
    return { high: high.fill(NaN), low, error };
  if (exponent === -Infinity) return { high, low, error };

  const ab = exactDot(a, b);
  const aa = exactSumOfSquares(a);
  const factor = divide(ab.sum, aa.sum);
  const magnitude = ab.magnitude.sum.high / aa.sum.high;
  const back = ab.exponent - aa.exponent + exponent;
  const termsBack = ab.magnitude.exponent - aa.exponent + exponent;
  const steps = a.length + 16;
  const underflow = MIN_SUBNORMAL * (1 + b.reduce((most, x) => Math.max(most, Math.abs(x)), 0));
  for (let i = 0; i < a.length; i++) {
    const scaled = scaleByPowerOfTwo(a[i], -exponent);
    const product = multiply(factor, fromNumber(scaled));
    const terms = scaleByPowerOfTwo(magnitude * Math.abs(scaled), termsBack);
    high[i] = scaleByPowerOfTwo(product.high, back);
    low[i] = scaleByPowerOfTwo(product.low, back);
    error[i] = steps * (UNIT_ROUNDOFF * (terms + Math.abs(high[i])) + underflow);
  }
  return { high, low, error };
}
