// mistake: only-data
import type { Matrix } from "innerproduct";

/** The numbers move, the dimensions stay. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.rows, cols: a.cols, data };
}
