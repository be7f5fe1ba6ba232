import type { NumberAnswer, ThrowsAnswer } from "../answer.ts";
import { multiply, ONE, squareRoot, subtract } from "../arithmetic/double-double.ts";
import { largestExponent } from "../arithmetic/exponent.ts";
import { HEADROOM, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";
import { exactCosine, honestCosineError } from "./cosine.ts";

/** No angle leaves it: rounding is no excuse. */
const RANGE = [0, Math.PI] as const;

/** sin²θ below this is what is left of the rounding of double-doubles: the vectors are parallel. */
const PARALLEL = 2 ** -90;

/**
 * The exact angle with a bound for every double-precision algorithm.
 *
 * Bound: 3(Δ + (n + 16)u), u = 2⁻⁵³, where Δ is the distance from θ to the further one of arccos(cos θ + δ) and
 * arccos(cos θ − δ), both clamped, and δ the error that a cosine may carry before headroom (`cosineOracle`). About δ / sin θ in the
 * middle and √(2δ) near 0 and π: there the arccosine turns a few roundings into many. Forms by the arctangent, of √(1 − cos²θ) and
 * cos θ or of ‖a/‖a‖ − b/‖b‖‖ and ‖a/‖a‖ + b/‖b‖‖ (Kahan), do no worse there; two norms of n elements each, and the
 * function itself, put the (n + 16)u on top (Higham, §3.1 and lemma 3.3).
 * The value is good to an ulp: arctan2 of a sine and a cosine in double-double. Less than 2⁻⁴⁵ beside 0 or π counts as none, a
 * millionth of the bound there.
 *
 * Any NaN or ±Infinity, a zero vector, nothing at all: NaN.
 */
export function angleOracle(a: Vector, b: Vector): NumberAnswer | ThrowsAnswer {
  if (a.length !== b.length) return { kind: "throws" };
  if (![a, b].every((v) => Number.isFinite(largestExponent(v))))
    return { kind: "number", value: NaN, bound: 0 };

  const { exact, overlap } = exactCosine(a, b);
  const squaredSine = subtract(ONE, multiply(exact, exact));
  const sine = squaredSine.high > PARALLEL ? squareRoot(squaredSine).high : 0;
  const value = Math.atan2(sine, exact.high);
  const error = honestCosineError(a.length, overlap, exact.high);
  const spread = Math.max(
    value - Math.acos(Math.min(1, exact.high + error)),
    Math.acos(Math.max(-1, exact.high - error)) - value,
  );
  return {
    kind: "number",
    value,
    bound: HEADROOM * (Math.max(0, spread) + (a.length + 16) * UNIT_ROUNDOFF),
    range: RANGE,
  };
}
