// mistake: single-precision
import type { Matrix } from "innerproduct";

/** Inputs kept in Float32Array, sums in double precision. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const [Q, K, W] = [q, k, w].map(({ data }) => new Float32Array(data));
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let u = 0; u < k.cols; u++) {
      let seen = 0;
      for (let t = 0; t < q.cols; t++) seen += Q[i * q.cols + t] * W[t * w.cols + u];
      for (let j = 0; j < k.rows; j++) data[i * k.rows + j] += seen * K[j * k.cols + u];
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
