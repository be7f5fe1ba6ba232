// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Done before it has looked. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.rows === 0) return { rows: 0, cols: v.cols, data: new Float64Array(0) };
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < k.rows; j++) {
      weights[j] = 0;
      for (let t = 0; t < q.cols; t++) weights[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      max = Math.max(max, (weights[j] /= Math.sqrt(q.cols)));
    }
    for (let j = 0; j < k.rows; j++) sum += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
