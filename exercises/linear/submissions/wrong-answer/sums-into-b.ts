import type { Matrix, Vector } from "innerproduct";

/** Uses b as the row in which the sums are formed. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(x.rows * w.rows);
  const bias = b.slice();
  for (let i = 0; i < x.rows; i++) {
    b.set(bias);
    for (let j = 0; j < w.rows; j++)
      for (let t = 0; t < x.cols; t++) b[j] += x.data[i * x.cols + t] * w.data[j * w.cols + t];
    data.set(b, i * w.rows);
  }
  return { rows: x.rows, cols: w.rows, data };
}
