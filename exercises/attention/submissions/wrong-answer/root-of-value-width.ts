// mistake: wrong-width
import type { Matrix } from "innerproduct";

/** Divides by √dᵥ: the same as √d only when V happens to be as wide as K. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const root = Math.sqrt(v.cols);
  const out = new Float64Array(q.rows * v.cols);
  const w = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity, sum = 0;
    for (let j = 0; j < k.rows; j++) {
      w[j] = 0;
      for (let t = 0; t < k.cols; t++) w[j] += q.data[i * k.cols + t] * k.data[j * k.cols + t];
      max = Math.max(max, (w[j] /= root));
    }
    for (let j = 0; j < k.rows; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let c = 0; c < v.cols; c++) {
      for (let j = 0; j < k.rows; j++) out[i * v.cols + c] += (w[j] / sum) * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
