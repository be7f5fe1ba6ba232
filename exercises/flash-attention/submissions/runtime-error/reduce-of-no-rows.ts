import type { Matrix } from "innerproduct";

/** Takes the first row of the result for granted. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const rows = Array.from({ length: q.rows }, (_, i) => {
    const scores = Array.from({ length: k.rows }, (__, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return sum / Math.sqrt(q.cols);
    });
    const max = scores.reduce((a, b) => Math.max(a, b));
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b);
    return Array.from({ length: v.cols }, (__, c) =>
      terms.reduce((total, term, j) => total + (term / sum) * v.data[j * v.cols + c], 0),
    );
  });
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(rows.reduce((a, b) => [...a, ...b])) };
}
