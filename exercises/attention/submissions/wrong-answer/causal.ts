// mistake: causal
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const seen = Math.min(i + 1, k.rows);
    const w = new Float64Array(seen);
    let max = -Infinity, sum = 0;
    for (let j = 0; j < seen; j++) {
      for (let t = 0; t < q.cols; t++) w[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      w[j] /= Math.sqrt(q.cols);
      max = Math.max(max, w[j]);
    }
    for (let j = 0; j < seen; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < seen; j++) for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
