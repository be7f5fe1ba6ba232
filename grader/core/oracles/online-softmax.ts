import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import { exactSoftmax, twofold } from "../arithmetic/exact-softmax.ts";
import { splitRows, weightedRows } from "../arithmetic/twofold-rows.ts";
import { maximum } from "../kernels/logsumexp.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix, Vector } from "../types.ts";
import { columnRanges, rowBounds } from "./attention-bounds.ts";

/**
 * The exact average softmax(s)ᵀ·V with bounds for every double-precision algorithm: one row of attention whose scores are given and carry no
 * error. Element c errs by at most Σⱼ(Bⱼ + 3(m + 8)u·wⱼ)|vⱼc|, with B the bound of the weights (`weightBounds`, rescaling from one maximum
 * to the next included) and u = 2⁻⁵³; see `attentionBounds`.
 *
 * Throws where the lengths differ, and for m = 0. A NaN or +Infinity score, or all −Infinity: all NaN, with bounds of 0.
 */
export function onlineSoftmaxOracle(s: Vector, v: Matrix): VectorAnswer | ThrowsAnswer {
  if (!isWellFormed(v) || s.length !== v.rows || s.length === 0) return { kind: "throws" };
  if (!Number.isFinite(maximum(s)))
    return { kind: "vector", data: new Float64Array(v.cols).fill(NaN), bounds: new Float64Array(v.cols) };
  const { weights } = exactSoftmax(twofold(s));
  const magnitudes = new Float64Array(s.length);
  return {
    kind: "vector",
    data: weightedRows(weights, splitRows(v)),
    bounds: rowBounds(s, magnitudes, 1, weights.high, v, columnRanges(v)),
  };
}
