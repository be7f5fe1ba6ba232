import type { Matrix } from "innerproduct";

/** Queries and keys are both divided by ⁴√d, so that their products are divided by √d. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("the shapes do not fit");
  const d = q.cols;
  const root = Math.sqrt(Math.sqrt(d));
  const queries = q.data.map((x) => x / root);
  const keys = k.data.map((x) => x / root);
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const weights = new Float64Array(k.rows);
    for (let j = 0; j < k.rows; j++) for (let t = 0; t < d; t++) weights[j] += queries[i * d + t] * keys[j * d + t];
    const max = weights.reduce((top, score) => Math.max(top, score), -Infinity);
    let sum = 0;
    for (let j = 0; j < k.rows; j++) sum += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++) {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / sum) * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
