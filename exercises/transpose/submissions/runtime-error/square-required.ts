import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  if (a.rows !== a.cols) throw new RangeError('only square matrices');
  const data = a.data.map((_, k) => a.data[(k % a.rows) * a.cols + Math.floor(k / a.rows)]);
  return { rows: a.cols, cols: a.rows, data };
}
