import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { attentionOracle } from "./attention.ts";

/**
 * The exact causal attention with bounds for every double-precision algorithm: row i is `attentionOracle` of query i with keys and values
 * 0 … i. Weights of masked keys are exactly 0 in whatever way they are masked, and add nothing to a bound.
 *
 * Throws where the shapes do not fit, and for d = 0. A query row with a NaN: that row NaN, with bounds of 0. NaN in k or v is not asked.
 */
export function causalAttentionOracle(q: Matrix, k: Matrix, v: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q) || !isWellFormed(k) || !isWellFormed(v)) return { kind: "throws" };
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows || q.cols === 0) return { kind: "throws" };
  const data = new Float64Array(q.rows * v.cols);
  const bounds = new Float64Array(data.length);
  for (let i = 0; i < q.rows; i++) {
    const row = attentionOracle(rows(q, i, i + 1), rows(k, 0, i + 1), rows(v, 0, i + 1));
    if (row.kind === "throws") return row;
    data.set(row.data, i * v.cols);
    bounds.set(row.bounds, i * v.cols);
  }
  return { kind: "matrix", rows: q.rows, cols: v.cols, data, bounds };
}

function rows({ cols, data }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols, data: data.subarray(from * cols, to * cols) };
}
