// mistake: odd-width
import type { Matrix } from "innerproduct";

/** Two products at a time; of an odd width the last is forgotten. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("the shapes do not fit");
  const d = q.cols;
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let score = 0;
      for (let t = 0; t + 1 < d; t += 2) {
        score += q.data[i * d + t] * k.data[j * d + t] + q.data[i * d + t + 1] * k.data[j * d + t + 1];
      }
      return score / Math.sqrt(d);
    });
    const max = scores.reduce((top, score) => Math.max(top, score), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((total, term) => total + term, 0);
    for (let c = 0; c < v.cols; c++) {
      data[i * v.cols + c] = terms.reduce((total, term, j) => total + (term / sum) * v.data[j * v.cols + c], 0);
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
