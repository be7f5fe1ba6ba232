import type { Matrix } from "innerproduct";

/** Takes a matrix for an array of rows. */
export function transpose(a: Matrix): Matrix {
  const nested = a as Matrix & number[][];
  const data = new Float64Array(a.data.length);
  let k = 0;
  for (let j = 0; j < a.cols; j++) for (let i = 0; i < a.rows; i++) data[k++] = nested[i][j];
  return { rows: a.cols, cols: a.rows, data };
}
