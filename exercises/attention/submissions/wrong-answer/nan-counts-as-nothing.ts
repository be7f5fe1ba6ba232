// mistake: nan-hidden
import type { Matrix } from "innerproduct";

/** `|| 0` spares an element that is NaN: the row comes out as if it were 0. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const w = new Float64Array(k.rows);
    for (let j = 0; j < k.rows; j++) {
      for (let t = 0; t < q.cols; t++) w[j] += (q.data[i * q.cols + t] || 0) * k.data[j * k.cols + t];
      w[j] /= Math.sqrt(q.cols);
    }
    const max = w.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = w.reduce((all, score) => all + Math.exp(score - max), 0);
    w.forEach((score, j) => {
      const weight = Math.exp(score - max) / sum;
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += weight * v.data[j * v.cols + c];
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
