import type { NumberAnswer } from "../answer.ts";
import { squareRoot } from "../arithmetic/double-double.ts";
import { exactSumOfSquares, toNumber } from "../arithmetic/exact-dot.ts";
import { largestExponent } from "../arithmetic/exponent.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/**
 * The exact Euclidean norm with a bound for every double-precision algorithm.
 *
 * Bound: 3((n/2 + 8)u‖a‖ + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. The sum of squares has relative error γₙ in any order (Higham, §3.1; no
 * cancellation), its root half of that and u more; scaling the vector by any number adds three roundings per element
 * and one at the end; a subnormal result rounds absolutely.
 *
 * NaN: NaN. Otherwise ±Infinity: Infinity. A zero or empty vector: exactly 0.
 */
export function normOracle(a: Vector): NumberAnswer {
  const exponent = largestExponent(a);
  if (exponent === -Infinity) return { kind: "number", value: 0, bound: 0 };
  if (!Number.isFinite(exponent)) return { kind: "number", value: exponent, bound: 0 };
  const squares = exactSumOfSquares(a);
  const value = toNumber({ sum: squareRoot(squares.sum), exponent: squares.exponent / 2 });
  return {
    kind: "number",
    value,
    bound: HEADROOM * ((a.length / 2 + 8) * UNIT_ROUNDOFF * value + MIN_SUBNORMAL),
  };
}
