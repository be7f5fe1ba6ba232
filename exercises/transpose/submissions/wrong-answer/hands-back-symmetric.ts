import type { Matrix } from "innerproduct";

/** A symmetric matrix is its own transpose, so here it is. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return a.rows === a.cols && data.every((x, k) => x === a.data[k]) ? a : { rows: a.cols, cols: a.rows, data };
}
