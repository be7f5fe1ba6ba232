// mistake: single-precision
import type { Matrix } from "innerproduct";

/** Copies in single precision take half the memory, and half the digits. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [Q, K, V] = [q, k, v].map(({ data }) => new Float32Array(data));
  const d = q.cols;
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += Q[i * d + t] * K[j * d + t];
      weights[j] = sum / Math.sqrt(d);
      max = Math.max(max, weights[j]);
    }
    let total = 0;
    for (let j = 0; j < k.rows; j++) total += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / total) * V[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
