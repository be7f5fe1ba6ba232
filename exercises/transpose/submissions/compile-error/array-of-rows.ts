import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  return Array.from({ length: a.cols }, (_, j) => Array.from({ length: a.rows }, (_, i) => a.data[i * a.cols + j]));
}
