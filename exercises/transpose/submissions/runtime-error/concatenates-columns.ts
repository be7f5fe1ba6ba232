import type { Matrix } from "innerproduct";

/** Every column becomes an argument of one call. */
export function transpose(a: Matrix): Matrix {
  const columns = Array.from({ length: a.cols }, (_, j) => Array.from({ length: a.rows }, (_row, i) => a.data[i * a.cols + j]));
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(([] as number[]).concat(...columns)) };
}
