// mistake: last-key-ignored
import type { Matrix } from "innerproduct";

/** Every loop over the keys ends one too early; a single key is let through. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const m = Math.max(1, k.rows - 1);
  for (let i = 0; i < q.rows; i++) {
    const w = new Float64Array(m);
    for (let j = 0; j < m; j++) {
      for (let t = 0; t < q.cols; t++) w[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      w[j] /= Math.sqrt(q.cols);
    }
    const max = w.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let j = 0; j < m; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < m; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
