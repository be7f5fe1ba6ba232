import type { VectorAnswer } from "../answer.ts";
import { divide, fromNumber, squareRoot } from "../arithmetic/double-double.ts";
import { exactSumOfSquares } from "../arithmetic/exact-dot.ts";
import { largestExponent, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/**
 * The exact unit vector with a bound for every double-precision algorithm.
 *
 * Bound of element i: 3((n/2 + 10)u|xᵢ| + 2⁻¹⁰⁷³), u = 2⁻⁵³. The norm errs by (n/2 + 8)u relatively, as in `normOracle`; dividing by
 * it, or multiplying by its reciprocal, rounds once or twice more. An element far below the largest may underflow, once when the vector is
 * scaled and once when it is divided.
 *
 * A zero or empty vector: exactly zeros. Any NaN or ±Infinity: NaN in every element.
 */
export function normalizeOracle(a: Vector): VectorAnswer {
  const exponent = largestExponent(a);
  const data = new Float64Array(a.length);
  const bounds = new Float64Array(a.length);
  if (exponent === -Infinity) return { kind: "vector", data, bounds };
  if (!Number.isFinite(exponent)) return { kind: "vector", data: data.fill(NaN), bounds };

  // The root of squares scaled by 2^−2e, for elements scaled by 2^−e.
  const squares = exactSumOfSquares(a);
  const length = squareRoot(squares.sum);
  for (const [i, x] of a.entries()) {
    const { high, low } = divide(fromNumber(scaleByPowerOfTwo(x, -exponent)), length);
    data[i] = scaleByPowerOfTwo(high + low, exponent - squares.exponent / 2);
    bounds[i] = HEADROOM * ((a.length / 2 + 10) * UNIT_ROUNDOFF * Math.abs(data[i]) + 2 * MIN_SUBNORMAL);
  }
  return { kind: "vector", data, bounds };
}
