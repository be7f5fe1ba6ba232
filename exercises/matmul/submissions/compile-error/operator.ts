import type { Matrix } from "innerproduct";

export function matmul(a: Matrix, b: Matrix): Matrix {
  return a * b;
}
