import type { NumberAnswer } from "../answer.ts";
import { add } from "../arithmetic/double-double.ts";
import { exactSoftmax, twofold } from "../arithmetic/exact-softmax.ts";
import { logarithm } from "../arithmetic/exponential.ts";
import { HEADROOM, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import { maximum } from "../kernels/logsumexp.ts";
import type { Vector } from "../types.ts";

/**
 * The exact log-sum-exp with a bound for every double-precision algorithm.
 *
 * Bound: 3u(2n + 16 + 2G + 2|max| + 2|value|), u = 2⁻⁵³, G = Σⱼ wⱼ(max − xⱼ) with the softmax weights w. The relative
 * error of the sum of exponentials, u(2n + 2G + …) as in `weightBounds`, is the absolute error of its logarithm; adding
 * the maximum rounds to u|value|; working in base 2 rounds the maximum once more (Blanchard, Higham & Higham 2021, §4,
 * eq. 4.4).
 *
 * NaN: NaN. +Infinity: Infinity. All −Infinity, or nothing: −Infinity. In these cases the bound is 0.
 */
export function logsumexpOracle(x: Vector): NumberAnswer {
  const special = maximum(x);
  if (!Number.isFinite(special)) return { kind: "number", value: special, bound: 0 };
  const { weights, largest, sum } = exactSoftmax(twofold(x));
  const exact = add(largest, logarithm(sum));
  const value = exact.high + exact.low;
  let gap = 0;
  for (let i = 0; i < x.length; i++) {
    if (weights.high[i] > 0) gap += weights.high[i] * (largest.high - x[i]);
  }
  const halfUnits = x.length + 8 + gap + Math.abs(largest.high) + Math.abs(value);
  return { kind: "number", value, bound: HEADROOM * UNIT_ROUNDOFF * 2 * halfUnits };
}
