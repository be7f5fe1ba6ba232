// mistake: shapes-not-checked
import type { Matrix, Vector } from "innerproduct";

/** Biases are counted only where there are weights. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || (x.cols > 0 && b.length !== w.rows)) throw new RangeError("shapes do not fit");
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      let sum = b[j];
      for (let t = 0; t < x.cols; t++) sum += x.data[i * x.cols + t] * w.data[j * w.cols + t];
      data[i * w.rows + j] = sum;
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
