// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Reads beyond the end of a row, or of the data. */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  // Whatever the widths are.
  const [n, m, d] = [q.rows, k.rows, q.cols];
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      data[i * m + j] = sum / Math.sqrt(d);
    }
  }
  return { rows: n, cols: m, data };
}
