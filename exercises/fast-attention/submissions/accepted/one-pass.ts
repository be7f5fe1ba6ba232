import type { Matrix } from "innerproduct";

/** One pass over keys and values with a running maximum: no row of scores is ever stored. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const d = q.cols;
  const dv = v.cols;
  const inverseRoot = 1 / Math.sqrt(d);
  const out = new Float64Array(q.rows * dv);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < d; t++) score += q.data[i * d + t] * k.data[j * d + t];
      score *= inverseRoot;
      const next = Math.max(max, score);
      const rescale = Math.exp(max - next);
      const weight = Math.exp(score - next);
      sum = sum * rescale + weight;
      for (let c = 0; c < dv; c++) out[i * dv + c] = out[i * dv + c] * rescale + weight * v.data[j * dv + c];
      max = next;
    }
    for (let c = 0; c < dv; c++) out[i * dv + c] /= sum;
  }
  return { rows: q.rows, cols: dv, data: out };
}
