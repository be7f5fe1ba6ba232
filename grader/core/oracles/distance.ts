import type { NumberAnswer, ThrowsAnswer } from "../answer.ts";
import { twoSum } from "../arithmetic/double-double.ts";
import { largestExponent, scaledCopy, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";
import { normOracle } from "./norm.ts";

/**
 * The exact Euclidean distance with a bound for every double-precision algorithm.
 *
 * Bound: 3((n/2 + 10)u·d + 2⁻¹⁰⁷⁴), u = 2⁻⁵³: each difference is rounded once, which changes d by at most u of itself, and its norm errs
 * as in `normOracle`. What subtracts ‖a‖², ‖b‖² and 2⟨a, b⟩ instead errs by far more for neighbours, and is not covered.
 * The value: the norm of the rounded differences x, plus ⟨x, e⟩ / ‖x‖ for what their rounding lost, e.
 *
 * Differences that are NaN: NaN. Otherwise infinite ones: Infinity. Equal or empty vectors: exactly 0.
 */
export function distanceOracle(a: Vector, b: Vector): NumberAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  const differences = new Float64Array(a.length);
  const lost = new Float64Array(a.length);
  for (const [i, x] of a.entries()) {
    const { high, low } = twoSum(x, -b[i]);
    differences[i] = high;
    lost[i] = low;
  }
  const rounded = normOracle(differences);
  const exponent = largestExponent(differences);
  if (!Number.isFinite(exponent)) return { ...rounded, bound: 0 };

  const [x, e] = [scaledCopy(differences, -exponent), scaledCopy(lost, -exponent)];
  const correction =
    x.reduce((sum, value, i) => sum + value * e[i], 0) /
    Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
  const value = rounded.value + scaleByPowerOfTwo(correction, exponent);
  return {
    kind: "number",
    value,
    bound: HEADROOM * ((a.length / 2 + 10) * UNIT_ROUNDOFF * value + MIN_SUBNORMAL),
  };
}
