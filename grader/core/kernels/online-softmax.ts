import type { Matrix, Vector } from "../types.ts";
import { exponential } from "./exponential.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * softmax(s)ᵀ·V in one pass over scores and values: a running maximum, and the sum of the exponentials and of the weighted values in its
 * measure. What one query of FlashAttention does.
 *
 * Shapes: s of length m, v m × dᵥ → a vector of length dᵥ.
 * Errors: RangeError when s.length ≠ v.rows, data.length ≠ rows · cols, or m = 0 (there is nothing to average).
 * A −Infinity score leaves its value out, whatever that holds. A NaN score makes every element NaN, and so do +Infinity and all
 * −Infinity, for which the formula has no value.
 * Accuracy: see onlineSoftmaxOracle; finite scores of any size are safe.
 * Source: Milakov & Gimelshein 2018 (1805.02867), alg. 3; Dao et al. 2022 (2205.14135), alg. 1.
 */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  requireWellFormed("onlineSoftmax", "v", v);
  if (s.length !== v.rows) {
    throw new RangeError(
      `onlineSoftmax: there are ${s.length} scores and ${v.rows} values. Pass one value row for each score.`,
    );
  }
  if (s.length === 0) {
    throw new RangeError(
      "onlineSoftmax: there are no scores, so there is nothing to average. Pass at least one.",
    );
  }
  const { cols, data } = v;
  const result = new Float64Array(cols);
  let largest = -Infinity;
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    const score = s[j];
    if (score === -Infinity) continue;
    if (score > largest) {
      const shrinking = exponential(largest - score);
      sum *= shrinking;
      for (let c = 0; c < cols; c++) result[c] *= shrinking;
      largest = score;
    }
    const weight = exponential(score - largest);
    sum += weight;
    const from = j * cols;
    for (let c = 0; c < cols; c++) result[c] += weight * data[from + c];
  }
  for (let c = 0; c < cols; c++) result[c] /= sum;
  return result;
}
