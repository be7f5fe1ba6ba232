import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import type { DoubleDouble } from "../arithmetic/double-double.ts";
import { add, divide, fromNumber, squareRoot, twoProduct } from "../arithmetic/double-double.ts";
import { exactSumOfSquares } from "../arithmetic/exact-dot.ts";
import { exponentOf, largestExponent, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/**
 * The exact yᵢ = gᵢxᵢ/√(Σxⱼ²/n + ε) with a bound for every double-precision algorithm.
 *
 * Bound: 3((n/2 + 12)u|yᵢ| + (n + 8)(1 + |gᵢ|)2⁻¹⁰⁷⁴), u = 2⁻⁵³. Nothing cancels: the sum of squares has relative error γₙ in any
 * order (Higham, §3.1), mean, ε and root add 3u to half of that; quotient and gain are two roundings more. Scaling every
 * element by any number first adds 3u to the root and u to the element, the reciprocal of the root or of n another u: the 12. What
 * is scaled down may underflow, and so may the quotient before it meets the gain: the second term.
 *
 * For gains that are 0 or of ordinary size, so that gᵢxᵢ may be formed first. A NaN or ±Infinity in x: every element NaN. A NaN gain: that element NaN. A zero vector with ε = 0 is not asked, nor is an
 * infinite gain: bounds of Infinity. Throws where the lengths differ and for ε < 0 or NaN.
 */
export function rmsNormOracle(x: Vector, gain: Vector, epsilon: number): VectorAnswer | ThrowsAnswer {
  const n = x.length;
  if (gain.length !== n || !(epsilon >= 0)) return { kind: "throws" };
  const exponent = Math.max(largestExponent(x), exponentOf(Math.sqrt(epsilon)));
  const data = new Float64Array(n).fill(NaN);
  const bounds = new Float64Array(n);
  if (!Number.isFinite(exponent)) {
    const isAsked = !Number.isFinite(largestExponent(x)) && x.some((value) => value !== 0);
    return { kind: "vector", data, bounds: isAsked ? bounds : bounds.fill(Infinity) };
  }
  const root = squareRoot(
    add(scaledMeanSquare(x, exponent), fromNumber(scaleByPowerOfTwo(epsilon, -2 * exponent))),
  );
  for (let i = 0; i < n; i++) {
    data[i] = quotientOf(gain[i], x[i], root, exponent);
    bounds[i] = Number.isFinite(gain[i])
      ? boundOf(n, data[i], gain[i])
      : Number.isNaN(gain[i])
        ? 0
        : Infinity;
  }
  return { kind: "vector", data, bounds };
}

/** Σxⱼ²/n · 2^(−2·exponent). */
function scaledMeanSquare(x: Vector, exponent: number): DoubleDouble {
  const squares = exactSumOfSquares(x);
  const shift = squares.exponent - 2 * exponent;
  const { high, low } = divide(squares.sum, fromNumber(x.length));
  return { high: scaleByPowerOfTwo(high, shift), low: scaleByPowerOfTwo(low, shift) };
}

/** g·x/(root·2^exponent), rounded once; x is taken apart, so that nothing underflows on the way. */
function quotientOf(gain: number, x: number, root: DoubleDouble, exponent: number): number {
  if (x === 0 || !Number.isFinite(gain)) return x * gain;
  const own = exponentOf(x);
  const { high, low } = divide(twoProduct(gain, scaleByPowerOfTwo(x, -own)), root);
  return scaleByPowerOfTwo(high + low, own - exponent);
}

function boundOf(n: number, value: number, gain: number): number {
  const underflow = (n + 8) * (1 + Math.abs(gain)) * MIN_SUBNORMAL;
  return HEADROOM * ((n / 2 + 12) * UNIT_ROUNDOFF * Math.abs(value) + underflow);
}
