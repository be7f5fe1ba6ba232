// mistake: unchanged
import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  return { rows: a.rows, cols: a.cols, data: a.data.slice() };
}
