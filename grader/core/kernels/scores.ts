import type { Matrix } from "../types.ts";
import { requireSameWidth } from "./scorer-shapes.ts";

/**
 * Scores S = QKᵀ: element (i, j) is the dot product of query i and key j.
 *
 * Shapes: q n×d, k m×d → n×m; n = 0 or m = 0 gives an empty matrix, d = 0 zeros.
 * Errors: RangeError when the widths differ, or when data.length ≠ rows · cols.
 * NaN in row i of q makes row i NaN, NaN in row j of k makes column j NaN; ±Infinity as IEEE 754 arithmetic gives it.
 * Accuracy: each score as for dot, γ_dΣ|qₜkₜ| (Higham, §3.1).
 * Source: Luong, Pham & Manning 2015 (1508.04025), §3.1, "dot". Nothing is transposed: rows of Q meet rows of K, each in one piece in
 * memory. Four keys at a time, so that four sums do not wait for each other.
 */
export function scores(q: Matrix, k: Matrix): Matrix {
  requireSameWidth("scores", q, k);
  const result = new Float64Array(q.rows * k.rows);
  const whole = k.rows - (k.rows % 4);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < whole; j += 4) multiplyByFour(q, i, k, j, result);
    for (let j = whole; j < k.rows; j++) multiplyByOne(q, i, k, j, result);
  }
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
