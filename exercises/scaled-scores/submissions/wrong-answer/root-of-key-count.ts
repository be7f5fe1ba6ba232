// mistake: root-of-keys
import type { Matrix } from "innerproduct";

/** The columns of the result are not the columns of q. */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const [n, m, d] = [q.rows, k.rows, q.cols];
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      data[i * m + j] = sum / Math.sqrt(m);
    }
  }
  return { rows: n, cols: m, data };
}
