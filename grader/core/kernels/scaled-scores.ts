import type { Matrix } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Scaled scores QKᵀ/√d: element (i, j) is the dot product of query i and key j, divided by the square root of their width.
 *
 * Shapes: q n × d, k m × d → n × m; n = 0 or m = 0 gives an empty matrix.
 * Errors: RangeError when q.cols ≠ k.cols, data.length ≠ rows · cols, or d = 0 (1/√0 has no value).
 * NaN in row i of q makes row i NaN, NaN in row j of k makes column j NaN; ±Infinity as IEEE 754 arithmetic gives it.
 * Accuracy: see scaledScoresOracle. A dot product may overflow although its quotient by √d would not.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.1. Four keys at a time, so that four sums do not wait for each other.
 */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  requireWellFormed("scaledScores", "q", q);
  requireWellFormed("scaledScores", "k", k);
  if (q.cols !== k.cols) {
    throw new RangeError(
      `scaledScores: queries have ${q.cols} columns and keys have ${k.cols}. Both need the same width d to be multiplied.`,
    );
  }
  if (q.cols === 0) {
    throw new RangeError("scaledScores: queries and keys have width d = 0 and 1/√0 has no value. Use d ≥ 1.");
  }
  const result = new Float64Array(q.rows * k.rows);
  const whole = k.rows - (k.rows % 4);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < whole; j += 4) multiplyByFour(q, i, k, j, result);
    for (let j = whole; j < k.rows; j++) multiplyByOne(q, i, k, j, result);
  }
  const root = Math.sqrt(q.cols);
  for (let i = 0; i < result.length; i++) result[i] /= root;
  return { rows: q.rows, cols: k.rows, data: result };
}

function multiplyByFour(q: Matrix, i: number, k: Matrix, j: number, result: Float64Array): void {
  const d = q.cols;
  const queries = q.data;
  const keys = k.data;
  const row = i * d;
  const key0 = j * d;
  const key1 = key0 + d;
  const key2 = key1 + d;
  const key3 = key2 + d;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let t = 0; t < d; t++) {
    const x = queries[row + t];
    sum0 += x * keys[key0 + t];
    sum1 += x * keys[key1 + t];
    sum2 += x * keys[key2 + t];
    sum3 += x * keys[key3 + t];
  }
  const to = i * k.rows + j;
  result[to] = sum0;
  result[to + 1] = sum1;
  result[to + 2] = sum2;
  result[to + 3] = sum3;
}

function multiplyByOne(q: Matrix, i: number, k: Matrix, j: number, result: Float64Array): void {
  const d = q.cols;
  let sum = 0;
  for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
  result[i * k.rows + j] = sum;
}
