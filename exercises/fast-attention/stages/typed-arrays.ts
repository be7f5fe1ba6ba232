import type { Matrix } from "innerproduct";

/** Plain loops over the flat arrays, and one row of weights that every query uses again. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const d = q.cols;
  const m = k.rows;
  const root = Math.sqrt(d);
  const result = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(m);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      weights[j] = sum / root;
      max = Math.max(max, weights[j]);
    }
    let total = 0;
    for (let j = 0; j < m; j++) {
      weights[j] = Math.exp(weights[j] - max);
      total += weights[j];
    }
    for (let c = 0; c < v.cols; c++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += weights[j] * v.data[j * v.cols + c];
      result[i * v.cols + c] = sum / total;
    }
  }
  return { rows: q.rows, cols: v.cols, data: result };
}
