import type { Matrix } from "innerproduct";

const TILE = 256;

/** What the full tiles gave is not brought to the maximum of the last one. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const { rows: n, cols: d } = q;
  const { rows: m, cols: dv } = v;
  const data = new Float64Array(n * dv);
  for (let i = 0; i < n; i++) {
    const row = data.subarray(i * dv, (i + 1) * dv);
    let max = -Infinity;
    let sum = 0;
    for (let from = 0; from < m; from += TILE) {
      const w = new Float64Array(Math.min(TILE, m - from));
      let top = max;
      for (let j = 0; j < w.length; j++) {
        for (let t = 0; t < d; t++) w[j] += q.data[i * d + t] * k.data[(from + j) * d + t];
        w[j] /= Math.sqrt(d);
        top = Math.max(top, w[j]);
      }
      const factor = from > 0 && w.length < TILE ? 1 : Math.exp(max - top);
      sum *= factor;
      for (let c = 0; c < dv; c++) row[c] *= factor;
      for (let j = 0; j < w.length; j++) {
        const term = Math.exp(w[j] - top);
        sum += term;
        for (let c = 0; c < dv; c++) row[c] += term * v.data[(from + j) * dv + c];
      }
      max = top;
    }
    for (let c = 0; c < dv; c++) row[c] /= sum;
  }
  return { rows: n, cols: dv, data };
}
