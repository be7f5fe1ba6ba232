import type { Matrix } from "innerproduct";

/** Reads the values from the beginning of their buffer, where a view does not begin. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("the shapes do not fit");
  const d = q.cols;
  const data = new Float64Array(q.rows * v.cols);
  const values = new Float64Array(v.data.buffer, 0, v.data.length);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let score = 0;
      for (let t = 0; t < d; t++) score += q.data[i * d + t] * k.data[j * d + t];
      return score / Math.sqrt(d);
    });
    const max = scores.reduce((top, score) => Math.max(top, score), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((total, term) => total + term, 0);
    for (let c = 0; c < v.cols; c++) {
      data[i * v.cols + c] = terms.reduce((total, term, j) => total + (term / sum) * values[j * v.cols + c], 0);
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
