// mistake: no-maximum
import type { Matrix } from "innerproduct";

/** One pass without a running maximum. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const row = out.subarray(i * v.cols, (i + 1) * v.cols);
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < q.cols; t++) score += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      const weight = Math.exp(score / Math.sqrt(q.cols));
      sum += weight;
      for (let c = 0; c < v.cols; c++) row[c] += weight * v.data[j * v.cols + c];
    }
    for (let c = 0; c < v.cols; c++) row[c] /= sum;
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
