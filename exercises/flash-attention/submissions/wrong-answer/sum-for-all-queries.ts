// mistake: sum-not-begun-anew
import type { Matrix } from "innerproduct";

/** The sum of weights is declared outside the loop over queries. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  let sum = 0;
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      weights[j] = 0;
      for (let t = 0; t < q.cols; t++) weights[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] /= Math.sqrt(q.cols);
    }
    let max = weights[0];
    for (const score of weights) max = Math.max(max, score);
    for (let j = 0; j < k.rows; j++) sum += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
