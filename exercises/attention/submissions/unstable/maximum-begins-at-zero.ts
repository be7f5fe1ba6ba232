// mistake: maximum-from-zero
import type { Matrix } from "innerproduct";

/** The search for the maximum begins at 0, which a whole row of scores can be below. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows || k.rows === 0 || q.cols === 0) throw new RangeError("shapes");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const query = q.data.subarray(i * q.cols, (i + 1) * q.cols);
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      const key = k.data.subarray(j * k.cols, (j + 1) * k.cols);
      return query.reduce((sum, x, t) => sum + x * key[t], 0) / Math.sqrt(q.cols);
    });
    const max = scores.reduce((most, score) => Math.max(most, score), 0);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((all, term) => all + term, 0);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] * v.data[j * v.cols + c]) / sum;
  }
  return { rows: q.rows, cols: v.cols, data };
}
