// mistake: one-maximum
import type { Matrix } from "innerproduct";

/** The largest score of the whole matrix; NaN is left out of it. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const n = q.rows, m = k.rows, d = q.cols, dv = v.cols;
  const S = new Float64Array(n * m);
  let max = -Infinity;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let dot = 0;
      for (let t = 0; t < d; t++) dot += q.data[i * d + t] * k.data[j * d + t];
      S[i * m + j] = dot / Math.sqrt(d);
      if (S[i * m + j] > max) max = S[i * m + j];
    }
  if (max === -Infinity) max = 0;
  const data = new Float64Array(n * dv);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += S[i * m + j] = Math.exp(S[i * m + j] - max);
    for (let j = 0; j < m; j++) for (let c = 0; c < dv; c++) data[i * dv + c] += (S[i * m + j] / sum) * v.data[j * dv + c];
  }
  return { rows: n, cols: dv, data };
}
