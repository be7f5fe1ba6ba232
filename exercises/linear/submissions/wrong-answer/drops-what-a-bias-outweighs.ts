import type { Matrix, Vector } from "innerproduct";

/** Beside a bias that is 10¹³ times as large, the sum is taken for rounding. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes differ");
  const d = x.cols;
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += x.data[i * d + t] * w.data[j * d + t];
      data[i * w.rows + j] = Math.abs(sum) * 1e13 < Math.abs(b[j]) ? b[j] : sum + b[j];
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
