// mistake: not-normalised
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = new Float64Array(k.rows);
    for (let j = 0; j < k.rows; j++) {
      for (let t = 0; t < q.cols; t++) scores[j] += (q.data[i * q.cols + t] * k.data[j * k.cols + t]) / Math.sqrt(q.cols);
    }
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    scores.forEach((score, j) => {
      const weight = Math.exp(score - max);
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += weight * v.data[j * v.cols + c];
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
