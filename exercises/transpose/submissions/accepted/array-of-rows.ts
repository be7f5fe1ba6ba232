import type { Matrix } from "innerproduct";

/** To rows, to columns, and flat again. */
export function transpose(a: Matrix): Matrix {
  const rows = Array.from({ length: a.rows }, (_, i) => a.data.subarray(i * a.cols, (i + 1) * a.cols));
  const columns = Array.from({ length: a.cols }, (_, j) => rows.map((row) => row[j]));
  return { rows: a.cols, cols: a.rows, data: new Float64Array(columns.flat()) };
}
