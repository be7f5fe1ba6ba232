import type { BoundedMatrix } from "../arithmetic/bounded-matrix.ts";
import { emptyMatrix, productOf, rowsTimesRows } from "../arithmetic/bounded-matrix.ts";
import { exactSoftmax } from "../arithmetic/exact-softmax.ts";
import { HEADROOM } from "../arithmetic/precision.ts";
import { divideByRoot } from "../arithmetic/twofold-rows.ts";
import { weightBounds } from "./weight-bounds.ts";

/**
 * Attention of queries, keys and values that carry errors of their own, as projections do: exact in double-double, with what an honest
 * program may err in each element. As in `attentionBounds`, but that errors of the factors are carried through every product and, in the
 * scores, through the softmax (`weightBounds` with logit errors).
 */
export function boundedAttention(q: BoundedMatrix, k: BoundedMatrix, v: BoundedMatrix): BoundedMatrix {
  const scores = rowsTimesRows(q, k);
  divideByRoot(scores, q.cols);
  const weights = emptyMatrix(q.rows, k.rows);
  for (let i = 0; i < q.rows; i++) {
    const [from, to] = [i * k.rows, (i + 1) * k.rows];
    const high = scores.high.subarray(from, to);
    const exact = exactSoftmax({ high, low: scores.low.subarray(from, to) }).weights;
    const scoreErrors = scores.error.subarray(from, to).map((error) => error / Math.sqrt(q.cols));
    const bounds = weightBounds(high, exact.high, scoreErrors);
    weights.high.set(exact.high, from);
    weights.low.set(exact.low, from);
    weights.error.set(
      bounds.map((bound) => bound / HEADROOM),
      from,
    );
  }
  return productOf(weights, v);
}
