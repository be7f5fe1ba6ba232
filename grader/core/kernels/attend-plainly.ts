import type { Matrix } from "../types.ts";
import { exponential } from "./exponential.ts";

/**
 * Attention query by query, whole rows at a time: for matrices too wide for the blocks of `attention`, of which it is a part, and for
 * causal attention, where query i sees keys 0 … i.
 */
export function attendPlainly(q: Matrix, k: Matrix, v: Matrix, causal = false): Matrix {
  const result = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    const seen = causal ? i + 1 : k.rows;
    const largest = score(q, k, i, seen, weights);
    let sum = 0;
    for (let j = 0; j < seen; j++) {
      weights[j] = exponential((weights[j] - largest) / Math.sqrt(q.cols));
      sum += weights[j];
    }
    average(v, seen, weights, sum, result, i * v.cols);
  }
  return { rows: q.rows, cols: v.cols, data: result };
}

/** The products of query i with the first `seen` keys, and the largest of them. */
function score(q: Matrix, k: Matrix, i: number, seen: number, scores: Float64Array): number {
  const d = q.cols;
  let largest = -Infinity;
  for (let j = 0; j < seen; j++) {
    let sum = 0;
    for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
    scores[j] = sum;
    if (sum > largest) largest = sum;
  }
  return largest;
}

function average(
  v: Matrix,
  seen: number,
  weights: Float64Array,
  sum: number,
  result: Float64Array,
  from: number,
): void {
  for (let j = 0; j < seen; j++) {
    const weight = weights[j];
    for (let c = 0; c < v.cols; c++) result[from + c] += weight * v.data[j * v.cols + c];
  }
  for (let c = 0; c < v.cols; c++) result[from + c] /= sum;
}
