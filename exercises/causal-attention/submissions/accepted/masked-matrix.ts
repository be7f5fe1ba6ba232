import type { Matrix } from "innerproduct";

/** The whole table of scores, −∞ above the diagonal, then softmax and average as ever. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("q, k and v differ in height");
  const n = q.rows;
  const d = q.cols;
  const S = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let t = d - 1; t >= 0; t--) sum += q.data[i * d + t] * k.data[j * d + t];
      S[i * n + j] = j > i ? -Infinity : sum / Math.sqrt(d);
    }
  const data = new Float64Array(n * v.cols);
  for (let i = 0; i < n; i++) {
    const row = S.subarray(i * n, (i + 1) * n);
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let j = 0; j < n; j++) sum += row[j] = Math.exp(row[j] - max);
    for (let c = 0; c < v.cols; c++) {
      let mixed = 0;
      for (let j = 0; j < n; j++) mixed += row[j] * v.data[j * v.cols + c];
      data[i * v.cols + c] = mixed / sum;
    }
  }
  return { rows: n, cols: v.cols, data };
}
