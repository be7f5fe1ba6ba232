import type { Matrix } from "innerproduct";

/** Every element of a column becomes an argument of one call. */
export function transpose(a: Matrix): Matrix {
  const flat: number[] = [];
  for (let j = 0; j < a.cols; j++) flat.push(...Array.from({ length: a.rows }, (_, i) => a.data[i * a.cols + j]));
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(flat) };
}
