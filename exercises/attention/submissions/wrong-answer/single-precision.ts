// mistake: single-precision
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [Q, K, V] = [q, k, v].map((a) => Float32Array.from(a.data));
  const out = new Float32Array(q.rows * v.cols);
  const w = new Float32Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity, sum = 0;
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < q.cols; t++) score += Q[i * q.cols + t] * K[j * q.cols + t];
      w[j] = score / Math.sqrt(q.cols);
      max = Math.max(max, w[j]);
    }
    for (let j = 0; j < k.rows; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < k.rows; j++) for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += (w[j] / sum) * V[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(out) };
}
