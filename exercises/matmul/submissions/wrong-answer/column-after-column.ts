import type { Matrix } from "innerproduct";

/** The cells in the order of columns. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data: number[] = [];
  for (let j = 0; j < b.cols; j++)
    for (let i = 0; i < a.rows; i++) {
      let sum = 0;
      for (let k = 0; k < a.cols; k++) sum += a.data[i * a.cols + k] * b.data[k * b.cols + j];
      data.push(sum);
    }
  return { rows: b.cols, cols: a.rows, data: Float64Array.from(data) };
}
