import type { Matrix } from "innerproduct";

/** Zeros of W are left out, and a NaN opposite them. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    const row = new Float64Array(k.cols);
    for (let t = 0; t < q.cols; t++) {
      const x = q.data[i * q.cols + t];
      for (let u = 0; u < k.cols; u++) {
        const weight = w.data[t * w.cols + u];
        if (weight !== 0) row[u] += x * weight;
      }
    }
    for (let j = 0; j < k.rows; j++) {
      for (let u = 0; u < k.cols; u++) data[i * k.rows + j] += row[u] * k.data[j * k.cols + u];
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
