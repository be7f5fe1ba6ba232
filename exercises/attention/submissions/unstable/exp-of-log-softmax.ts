import type { Matrix } from "innerproduct";

/** exp(score − logsumexp) without a maximum inside the logarithm. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const s = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      s[j] = 0;
      for (let t = 0; t < q.cols; t++) s[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      s[j] /= Math.sqrt(q.cols);
    }
    const lse = Math.log(s.reduce((sum, x) => sum + Math.exp(x), 0));
    for (let j = 0; j < k.rows; j++) {
      const weight = Math.exp(s[j] - lse);
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
