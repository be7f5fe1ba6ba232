import type { Matrix } from "innerproduct";

/** 0 / 0 rows when the matrix is empty. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: data.length / a.rows, cols: a.rows, data };
}
