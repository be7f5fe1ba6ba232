import type { Matrix } from "innerproduct";

/** Both down their columns. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let k = 0; k < a.cols; k++)
    for (let i = 0; i < a.rows; i++)
      for (let j = 0; j < b.cols; j++) data[i * b.cols + j] += a.data[k * a.rows + i] * b.data[k * b.cols + j];
  return { rows: a.rows, cols: b.cols, data };
}
