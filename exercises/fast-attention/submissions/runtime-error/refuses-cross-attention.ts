import type { Matrix } from "innerproduct";

/** Self-attention only: as many queries as keys, or an exception. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.rows !== k.rows || q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("all three need the same shape");
  const n = q.rows;
  const data = new Float64Array(n * v.cols);
  const w = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let max = -Infinity, sum = 0;
    for (let j = 0; j < n; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      max = Math.max(max, (w[j] = dot / Math.sqrt(q.cols)));
    }
    for (let j = 0; j < n; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < n; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: n, cols: v.cols, data };
}
