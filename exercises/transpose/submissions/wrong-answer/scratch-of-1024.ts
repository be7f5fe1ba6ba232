import type { Matrix } from "innerproduct";

/** Room for one row, if it is short enough. */
const scratch = new Float64Array(1024);

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) scratch[j] = a.data[i * a.cols + j];
    for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = scratch[j];
  }
  return { rows: a.cols, cols: a.rows, data };
}
