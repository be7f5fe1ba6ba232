// mistake: other-diagonal
import type { Matrix } from "innerproduct";

/** Mirrors along the other diagonal. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) data[(a.cols - 1 - j) * a.rows + (a.rows - 1 - i)] = a.data[i * a.cols + j];
  }
  return { rows: a.cols, cols: a.rows, data };
}
