import type { Matrix, Vector } from "innerproduct";

/** Square weights beyond 40 columns are read along the wrong axis, as a fast path of its own might. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const [n, m, d] = [x.rows, w.rows, x.cols];
  const isSquare = m === d && d > 40;
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = b[j];
      for (let t = 0; t < d; t++) sum += x.data[i * d + t] * w.data[isSquare ? t * d + j : j * d + t];
      data[i * m + j] = sum;
    }
  }
  return { rows: n, cols: m, data };
}
