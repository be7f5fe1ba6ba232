import type { Matrix } from "innerproduct";

const TILE = 16;

/** Tiles of keys, a running maximum per query, the scale folded into a copy of the query. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const { rows: n, cols: d } = q;
  const { rows: m, cols: dv } = v;
  const out = new Float64Array(n * dv);
  const query = new Float64Array(d);
  const tile = new Float64Array(TILE);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < d; t++) query[t] = q.data[i * d + t] / Math.sqrt(d);
    const row = out.subarray(i * dv, (i + 1) * dv);
    let max = -Infinity;
    let sum = 0;
    for (let from = 0; from < m; from += TILE) {
      const to = Math.min(m, from + TILE);
      let top = max;
      for (let j = from; j < to; j++) {
        let score = 0;
        for (let t = 0; t < d; t++) score += query[t] * k.data[j * d + t];
        tile[j - from] = score;
        top = Math.max(top, score);
      }
      const rescale = max === -Infinity ? (Number.isNaN(top) ? NaN : 0) : Math.exp(max - top);
      sum *= rescale;
      for (let c = 0; c < dv; c++) row[c] *= rescale;
      for (let j = from; j < to; j++) {
        const weight = Math.exp(tile[j - from] - top);
        sum += weight;
        for (let c = 0; c < dv; c++) row[c] += weight * v.data[j * dv + c];
      }
      max = top;
    }
    for (let c = 0; c < dv; c++) row[c] /= sum;
  }
  return { rows: n, cols: dv, data: out };
}
