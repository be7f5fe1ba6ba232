// mistake: values-transposed
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const m = k.rows;
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const w = new Float64Array(m);
    let max = -Infinity, sum = 0;
    for (let j = 0; j < m; j++) {
      for (let t = 0; t < q.cols; t++) w[j] += q.data[i * q.cols + t] * k.data[j * q.cols + t];
      w[j] /= Math.sqrt(q.cols);
      max = Math.max(max, w[j]);
    }
    for (let j = 0; j < m; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let c = 0; c < v.cols; c++) for (let j = 0; j < m; j++) out[i * v.cols + c] += (w[j] / sum) * v.data[c * m + j];
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
