import type { Matrix } from "innerproduct";

/** A G with rows to spare is let through. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows < q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const [n, m, d] = [q.rows, k.rows, q.cols];
  const data = new Float64Array((n + m) * d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const weight = g.data[i * m + j];
      for (let t = 0; t < d; t++) {
        data[i * d + t] += weight * k.data[j * d + t];
        data[(n + j) * d + t] += weight * q.data[i * d + t];
      }
    }
  }
  return { rows: n + m, cols: d, data };
}
