import type { Matrix } from "innerproduct";

/** Query i with key i. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < Math.min(q.rows, k.rows); i++) {
    const key = k.data.subarray(i * k.cols, (i + 1) * k.cols);
    data[i * k.rows + i] = key.reduce((sum, x, t) => sum + x * q.data[i * q.cols + t], 0);
  }
  return { rows: q.rows, cols: k.rows, data };
}
