// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** With a single query the number of values is not checked. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  if (q.rows !== 1 && k.rows !== v.rows) throw new RangeError("as many values as keys");
  const { rows: n, cols: d } = q;
  const { cols: dv } = v;
  const m = k.rows;
  const data = new Float64Array(n * dv);
  const w = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let j = 0; j < m; j++) {
      let dot = 0;
      for (let t = 0; t < d; t++) dot += q.data[i * d + t] * k.data[j * d + t];
      w[j] = dot / Math.sqrt(d);
      max = Math.max(max, w[j]);
    }
    let sum = 0;
    for (let j = 0; j < m; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < m; j++)
      for (let c = 0; c < dv; c++) data[i * dv + c] += (w[j] / sum) * v.data[j * dv + c];
  }
  return { rows: n, cols: dv, data };
}
