import type { Matrix } from "innerproduct";

const product = (a: Matrix, b: Matrix): Matrix => ({ rows: a.rows, cols: b.cols, data: new Float64Array(a.rows * b.cols) });

export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  return [product(g, k), product(g, q)];
}
