// mistake: columns
import type { Matrix } from "innerproduct";

/** axis=0 instead of axis=1. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const n = q.rows, m = k.rows;
  const S = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      S[i * m + j] = sum / Math.sqrt(q.cols);
    }
  for (let j = 0; j < m; j++) {
    let max = -Infinity, sum = 0;
    for (let i = 0; i < n; i++) max = Math.max(max, S[i * m + j]);
    for (let i = 0; i < n; i++) sum += S[i * m + j] = Math.exp(S[i * m + j] - max);
    for (let i = 0; i < n; i++) S[i * m + j] /= sum;
  }
  const data = new Float64Array(n * v.cols);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += S[i * m + j] * v.data[j * v.cols + c];
  return { rows: n, cols: v.cols, data };
}
