import type { Matrix } from "innerproduct";

/** Plain loops over flat arrays. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const { rows: n, cols: d, data: Q } = q;
  const { rows: m, cols: width, data: V } = v;
  const K = k.data;
  const out = new Float64Array(n * width);
  const scores = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += Q[i * d + t] * K[j * d + t];
      scores[j] = sum / Math.sqrt(d);
      max = Math.max(max, scores[j]);
    }
    let total = 0;
    for (let j = 0; j < m; j++) {
      const x = scores[j] - max;
      const weight = Math.exp(x);
      total += weight;
      for (let c = 0; c < width; c++) out[i * width + c] += weight * V[j * width + c];
    }
    for (let c = 0; c < width; c++) out[i * width + c] /= total;
  }
  return { rows: n, cols: width, data: out };
}
