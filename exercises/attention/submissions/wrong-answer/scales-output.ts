// mistake: scaled-output
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    const e = new Float64Array(k.rows);
    for (let j = 0; j < k.rows; j++) {
      for (let t = 0; t < q.cols; t++) e[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      max = Math.max(max, e[j]);
    }
    let sum = 0;
    for (let j = 0; j < k.rows; j++) sum += e[j] = Math.exp(e[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += ((e[j] / sum) * v.data[j * v.cols + c]) / Math.sqrt(q.cols);
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
