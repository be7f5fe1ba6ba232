import type { VectorAnswer } from "../answer.ts";
import { exactSoftmax, twofold } from "../arithmetic/exact-softmax.ts";
import { maximum } from "../kernels/logsumexp.ts";
import { softmax } from "../kernels/softmax.ts";
import type { Vector } from "../types.ts";
import { weightBounds } from "./weight-bounds.ts";

/**
 * The exact softmax with a bound for every double-precision algorithm: `weightBounds` has formula and derivation.
 * A NaN or +Infinity logit, or all −Infinity: all NaN, with bounds of 0. Other −Infinity logits: exactly 0.
 */
export function softmaxOracle(x: Vector): VectorAnswer {
  if (!hasWeights(x))
    return { kind: "vector", data: new Float64Array(x.length).fill(NaN), bounds: new Float64Array(x.length) };
  const { weights } = exactSoftmax(twofold(x));
  return { kind: "vector", data: weights.high, bounds: weightBounds(x, weights.high) };
}

/** The bounds of `softmaxOracle` alone, in plain double precision: for outputs that were timed. */
export function softmaxBounds(x: Vector): Float64Array {
  return hasWeights(x) ? weightBounds(x, softmax(x)) : new Float64Array(x.length);
}

/** Whether the formula has a value: a finite maximum (or nothing to do). */
function hasWeights(x: Vector): boolean {
  return x.length === 0 || Number.isFinite(maximum(x));
}
