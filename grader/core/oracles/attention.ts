import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { exactSoftmax } from "../arithmetic/exact-softmax.ts";
import {
  divideByRoot,
  dotRows,
  makeRowProducts,
  splitRows,
  weightedRows,
} from "../arithmetic/twofold-rows.ts";
import { maximum } from "../kernels/logsumexp.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { columnRanges, rowBounds } from "./attention-bounds.ts";

/**
 * The exact attention softmax(QKᵀ/√d)·V with bounds for every double-precision algorithm: `attentionBounds` has formula
 * and derivation. Scores, weights and sums are formed in double-double; 256 × 256 × 128 takes a fraction of a second.
 *
 * Throws where the shapes do not fit, and for m = 0 or d = 0. A query row with a NaN: that row NaN, with bounds of 0.
 * A row whose scores overflow is not asked for: NaN with bounds of Infinity.
 */
export function attentionOracle(q: Matrix, k: Matrix, v: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!fits(q, k, v)) return { kind: "throws" };
  const queries = splitRows(q);
  const keys = splitRows(k);
  const values = splitRows(v);
  const ranges = columnRanges(v);
  const data = new Float64Array(q.rows * v.cols);
  const bounds = new Float64Array(data.length);
  const products = makeRowProducts(k.rows);
  for (let i = 0; i < q.rows; i++) {
    dotRows(products, queries, i, keys);
    const row = data.subarray(i * v.cols, (i + 1) * v.cols);
    if (!Number.isFinite(maximum(products.magnitude))) {
      row.fill(NaN);
      const isFiniteQuery = q.data.subarray(i * q.cols, (i + 1) * q.cols).every(Number.isFinite);
      if (isFiniteQuery && k.data.every(Number.isFinite)) bounds.fill(Infinity, i * v.cols, (i + 1) * v.cols);
      continue;
    }
    divideByRoot(products, q.cols);
    const { weights } = exactSoftmax(products);
    row.set(weightedRows(weights, values));
    bounds.set(rowBounds(products.high, products.magnitude, q.cols, weights.high, v, ranges), i * v.cols);
  }
  return { kind: "matrix", rows: q.rows, cols: v.cols, data, bounds };
}

function fits(q: Matrix, k: Matrix, v: Matrix): boolean {
  const wellFormed = isWellFormed(q) && isWellFormed(k) && isWellFormed(v);
  return wellFormed && q.cols === k.cols && k.rows === v.rows && k.rows > 0 && q.cols > 0;
}
