// mistake: no-softmax
import type { Matrix } from "innerproduct";

/** (q kᵀ / √d) v: linear, and not attention. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < q.cols; t++) score += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (score / Math.sqrt(q.cols)) * v.data[j * v.cols + c];
    }
  return { rows: q.rows, cols: v.cols, data };
}
