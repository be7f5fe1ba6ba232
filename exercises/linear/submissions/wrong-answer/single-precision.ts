import type { Matrix, Vector } from "innerproduct";

export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = new Float32Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++)
    for (let j = 0; j < w.rows; j++) {
      data[i * w.rows + j] = b[j];
      for (let t = 0; t < x.cols; t++) data[i * w.rows + j] += x.data[i * x.cols + t] * w.data[j * w.cols + t];
    }
  return { rows: x.rows, cols: w.rows, data: Float64Array.from(data) };
}
