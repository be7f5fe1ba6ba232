// mistake: wrong-stride-written
import type { Matrix } from "innerproduct";

/** The stride of the source for both: right for square matrices. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.cols + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
