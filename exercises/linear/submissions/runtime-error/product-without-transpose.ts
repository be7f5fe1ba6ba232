import type { Matrix, Vector } from "innerproduct";

/** x w + b, and the check of shapes that belongs to that. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.rows) throw new RangeError("inner lengths differ");
  const data = new Float64Array(x.rows * w.cols);
  for (let i = 0; i < x.rows; i++)
    for (let j = 0; j < w.cols; j++) {
      let sum = b[j];
      for (let t = 0; t < x.cols; t++) sum += x.data[i * x.cols + t] * w.data[t * w.cols + j];
      data[i * w.cols + j] = sum;
    }
  return { rows: x.rows, cols: w.cols, data };
}
