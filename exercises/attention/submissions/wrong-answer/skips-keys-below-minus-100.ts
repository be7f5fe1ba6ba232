import type { Matrix } from "innerproduct";

/** A weight of e⁻¹⁰⁰ is taken for nothing, whatever the value. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const { rows: n, cols: d } = q;
  const { rows: m, cols: dv } = v;
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
    for (let j = 0; j < m; j++) sum += w[j] = w[j] - max < -100 ? 0 : Math.exp(w[j] - max);
    for (let j = 0; j < m; j++)
      for (let c = 0; c < dv; c++) data[i * dv + c] += (w[j] / sum) * v.data[j * dv + c];
  }
  return { rows: n, cols: dv, data };
}
