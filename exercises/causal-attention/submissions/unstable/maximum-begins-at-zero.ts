// mistake: maximum-from-zero
import type { Matrix } from "innerproduct";

/** A maximum that no score below 0 can move. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("one for each token");
  const result = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores: number[] = [];
    let max = 0;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += k.data[j * k.cols + t] * q.data[i * q.cols + t];
      scores.push(sum / Math.sqrt(q.cols));
      max = Math.max(max, scores[j]);
    }
    const terms = scores.map((score) => Math.exp(score - max));
    const total = terms.reduce((a, b) => a + b, 0);
    for (let c = 0; c < v.cols; c++) {
      let sum = 0;
      terms.forEach((term, j) => (sum += term * v.data[j * v.cols + c]));
      result[i * v.cols + c] = sum / total;
    }
  }
  return { rows: q.rows, cols: v.cols, data: result };
}
