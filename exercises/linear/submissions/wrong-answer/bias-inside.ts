import type { Matrix, Vector } from "innerproduct";

/** The bias within the innermost loop. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const [n, m, d] = [x.rows, w.rows, x.cols];
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += x.data[i * d + t] * w.data[j * d + t] + b[j];
      data[i * m + j] = sum;
    }
  }
  return { rows: n, cols: m, data };
}
