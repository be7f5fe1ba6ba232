// mistake: transposed-reading
import type { Matrix } from "innerproduct";

/** kᵀ[t, j] is not k.data[t * m + j]. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const m = k.rows;
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const w = new Float64Array(m);
    let max = -Infinity, sum = 0;
    for (let j = 0; j < m; j++) {
      for (let t = 0; t < q.cols; t++) w[j] += q.data[i * q.cols + t] * k.data[t * m + j];
      w[j] /= Math.sqrt(q.cols);
      max = Math.max(max, w[j]);
    }
    for (let j = 0; j < m; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < m; j++) for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
