import type { Matrix } from "innerproduct";

/** What is left of a cell after cancellation, below 1e-12 of its largest product, is taken for rounding. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.cols; j++) {
      let sum = 0;
      let largest = 0;
      for (let k = 0; k < a.cols; k++) {
        const product = a.data[i * a.cols + k] * b.data[k * b.cols + j];
        sum += product;
        largest = Math.max(largest, Math.abs(product));
      }
      data[i * b.cols + j] = Math.abs(sum) < 1e-12 * largest ? 0 : sum;
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}
