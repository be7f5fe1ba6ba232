import type { Matrix } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Scores S = QKᵀ of every query with every key: S[i, j] = ⟨qᵢ, kⱼ⟩ for rows qᵢ of q and kⱼ of k.
 *
 * Shapes: q n × d, k m × d → n × m; d = 0 gives zeros.
 * Errors: RangeError when q.cols ≠ k.cols, or when data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them.
 * Accuracy: each score as for dot, γ_dΣ|qᵢₜkⱼₜ| (Higham, §3.5).
 * Nothing is transposed: rows meet rows, as they lie in memory. Two queries against two keys give four products for four numbers read, and
 * four sums that do not wait for each other.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.1, without the scale.
 */
export function scores(q: Matrix, k: Matrix): Matrix {
  requireWellFormed("scores", "q", q);
  requireWellFormed("scores", "k", k);
  if (q.cols !== k.cols) {
    throw new RangeError(
      `scores: queries have ${q.cols} columns and keys have ${k.cols}. Both need the same width d to be multiplied.`,
    );
  }
  const result = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i += 2) {
    for (let j = 0; j < k.rows; j += 2) {
      if (i + 1 < q.rows && j + 1 < k.rows) scoreFour(q, k, i, j, result);
      else scoreEach(q, k, i, j, result);
    }
  }
  return { rows: q.rows, cols: k.rows, data: result };
}

function scoreFour(q: Matrix, k: Matrix, i: number, j: number, result: Float64Array): void {
  const d = q.cols;
  const query = i * d;
  const key = j * d;
  let sum00 = 0;
  let sum01 = 0;
  let sum10 = 0;
  let sum11 = 0;
  for (let t = 0; t < d; t++) {
    const q0 = q.data[query + t];
    const q1 = q.data[query + d + t];
    const k0 = k.data[key + t];
    const k1 = k.data[key + d + t];
    sum00 += q0 * k0;
    sum01 += q0 * k1;
    sum10 += q1 * k0;
    sum11 += q1 * k1;
  }
  const cell = i * k.rows + j;
  result[cell] = sum00;
  result[cell + 1] = sum01;
  result[cell + k.rows] = sum10;
  result[cell + k.rows + 1] = sum11;
}

/** The last query, the last key, or both: what is left of a square of two by two. */
function scoreEach(q: Matrix, k: Matrix, i: number, j: number, result: Float64Array): void {
  const d = q.cols;
  for (let row = i; row < Math.min(i + 2, q.rows); row++) {
    for (let col = j; col < Math.min(j + 2, k.rows); col++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[row * d + t] * k.data[col * d + t];
      result[row * k.rows + col] = sum;
    }
  }
}
