import type { Matrix, Vector } from "innerproduct";

/** Weights of zero are left out, and a NaN opposite them with them. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      let sum = b[j];
      for (let t = 0; t < x.cols; t++) {
        const weight = w.data[j * w.cols + t];
        if (weight !== 0) sum += x.data[i * x.cols + t] * weight;
      }
      data[i * w.rows + j] = sum;
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
