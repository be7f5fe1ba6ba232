import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length;
  return { rows: a.cols, cols: a.rows, data };
}
