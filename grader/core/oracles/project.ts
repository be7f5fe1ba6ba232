import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import type { DoubleDouble } from "../arithmetic/double-double.ts";
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
  return answer(a, exactProjection(a, b));
}

/**
 * The exact rejection b − project(a, b) with a bound for every double-precision algorithm: that of the projection, and one rounding of the
 * difference, 3u|rᵢ|. A zero vector a: exactly b.
 */
export function rejectOracle(a: Vector, b: Vector): VectorAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const elements = exactProjection(a, b).map(({ exact, error }, i) => {
    const difference = subtract(fromNumber(b[i]), exact);
    return { exact: difference, error: error === 0 ? 0 : error + UNIT_ROUNDOFF * Math.abs(difference.high) };
  });
  return answer(a, elements);
}

interface Element {
  exact: DoubleDouble;
  /** What an honest program may err, without headroom. */
  error: number;
}

function exactProjection(a: Vector, b: Vector): Element[] {
  const exponent = largestExponent(a);
  if (Number.isNaN(exponent) || exponent === Infinity || !b.every(Number.isFinite))
    return Array.from(a, () => ({ exact: fromNumber(NaN), error: 0 }));
  if (exponent === -Infinity) return Array.from(a, () => ({ exact: fromNumber(0), error: 0 }));

  const ab = exactDot(a, b);
  const aa = exactSumOfSquares(a);
  const factor = divide(ab.sum, aa.sum);
  const magnitude = ab.magnitude.sum.high / aa.sum.high;
  const steps = a.length + 16;
  const underflow = MIN_SUBNORMAL * (1 + b.reduce((most, x) => Math.max(most, Math.abs(x)), 0));
  return Array.from(a, (x) => {
    const scaled = scaleByPowerOfTwo(x, -exponent);
    const product = multiply(factor, fromNumber(scaled));
    const back = ab.exponent - aa.exponent + exponent;
    const terms = scaleByPowerOfTwo(
      magnitude * Math.abs(scaled),
      ab.magnitude.exponent - aa.exponent + exponent,
    );
    const exact = {
      high: scaleByPowerOfTwo(product.high, back),
      low: scaleByPowerOfTwo(product.low, back),
    };
    return { exact, error: steps * (UNIT_ROUNDOFF * (terms + Math.abs(exact.high)) + underflow) };
  });
}

function answer({ length }: Vector, elements: readonly Element[]): VectorAnswer {
  const data = new Float64Array(length);
  const bounds = new Float64Array(length);
  for (const [i, { exact, error }] of elements.entries()) {
    data[i] = exact.high + exact.low;
    bounds[i] = HEADROOM * error;
  }
  return { kind: "vector", data, bounds };
}
