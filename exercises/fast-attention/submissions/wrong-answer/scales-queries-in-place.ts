// mistake: queries-overwritten
import type { Matrix } from "innerproduct";

export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  for (let i = 0; i < q.data.length; i++) q.data[i] /= Math.sqrt(q.cols);
  const data = new Float64Array(q.rows * v.cols);
  const w = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity, sum = 0;
    for (let j = 0; j < k.rows; j++) {
      w[j] = 0;
      for (let t = 0; t < q.cols; t++) w[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      max = Math.max(max, w[j]);
    }
    for (let j = 0; j < k.rows; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < k.rows; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
