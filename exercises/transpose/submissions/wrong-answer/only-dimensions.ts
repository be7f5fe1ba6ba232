// mistake: only-dimensions
import type { Matrix } from "innerproduct";

/** Rows and columns change names, the numbers stay. */
export function transpose(a: Matrix): Matrix {
  return { rows: a.cols, cols: a.rows, data: a.data.slice() };
}
