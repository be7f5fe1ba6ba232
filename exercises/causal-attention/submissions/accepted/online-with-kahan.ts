import type { Matrix } from "innerproduct";

/** One pass over the visible keys with a running maximum; dot products are compensated. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("q, k and v differ in height");
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const row = out.subarray(i * v.cols, (i + 1) * v.cols);
    let max = -Infinity;
    let sum = 0;
    for (let j = 0; j <= i; j++) {
      const score = compensated(q, i, k, j) / Math.sqrt(q.cols);
      const next = Math.max(max, score);
      const rescale = Math.exp(max - next);
      const weight = Math.exp(score - next);
      sum = sum * rescale + weight;
      for (let c = 0; c < row.length; c++) row[c] = row[c] * rescale + weight * v.data[j * v.cols + c];
      max = next;
    }
    for (let c = 0; c < row.length; c++) row[c] /= sum;
  }
  return { rows: q.rows, cols: v.cols, data: out };
}

function compensated(q: Matrix, i: number, k: Matrix, j: number): number {
  let sum = 0;
  let lost = 0;
  for (let t = 0; t < q.cols; t++) {
    const term = q.data[i * q.cols + t] * k.data[j * k.cols + t] - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}
