import type { Matrix } from "innerproduct";

/** One row of weights at a time, but none is let go. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const kept: Float64Array[] = [];
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const weights = new Float64Array(k.rows);
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] = sum / Math.sqrt(q.cols);
      max = Math.max(max, weights[j]);
    }
    for (let j = 0; j < k.rows; j++) weights[j] = Math.exp(weights[j] - max);
    kept.push(weights);
  }
  kept.forEach((weights, i) => {
    const total = weights.reduce((a, b) => a + b, 0);
    for (let c = 0; c < v.cols; c++) {
      let sum = 0;
      for (let j = 0; j < v.rows; j++) sum += weights[j] * v.data[j * v.cols + c];
      data[i * v.cols + c] = sum / total;
    }
  });
  return { rows: q.rows, cols: v.cols, data };
}
