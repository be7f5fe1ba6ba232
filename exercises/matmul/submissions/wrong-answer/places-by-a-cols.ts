import type { Matrix } from "innerproduct";

/** One number of columns for everything. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const { rows, cols } = a;
  const data = new Float64Array(rows * b.cols);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < b.cols; j++) {
      let sum = 0;
      for (let k = 0; k < cols; k++) sum += a.data[i * cols + k] * b.data[k * b.cols + j];
      data[i * cols + j] = sum;
    }
  return { rows, cols: b.cols, data };
}
