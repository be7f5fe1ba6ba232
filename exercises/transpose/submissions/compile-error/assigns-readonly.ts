import type { Matrix } from "innerproduct";

/** The fields of a Matrix are read-only. */
export function transpose(a: Matrix): Matrix {
  a.rows = a.cols;
  return a;
}
