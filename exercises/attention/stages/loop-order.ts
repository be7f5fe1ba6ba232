import type { Matrix } from "innerproduct";

/** The last two loops change places: along a row of v and a row of the result, not down a column. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const d = q.cols;
  const m = k.rows;
  const width = v.cols;
  const root = Math.sqrt(d);
  const queries = q.data;
  const keys = k.data;
  const values = v.data;
  const result = new Float64Array(q.rows * width);
  const weights = new Float64Array(m);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += queries[i * d + t] * keys[j * d + t];
      weights[j] = sum / root;
      max = Math.max(max, weights[j]);
    }
    let total = 0;
    for (let j = 0; j < m; j++) {
      weights[j] = Math.exp(weights[j] - max);
      total += weights[j];
    }
    const row = i * width;
    for (let j = 0; j < m; j++) {
      const weight = weights[j] / total;
      for (let c = 0; c < width; c++) result[row + c] += weight * values[j * width + c];
    }
  }
  return { rows: q.rows, cols: width, data: result };
}
