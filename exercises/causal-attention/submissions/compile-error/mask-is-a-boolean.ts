import type { Matrix } from "innerproduct";

export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const mask = new Float64Array(q.rows * k.rows).map((_, at) => at % k.rows > at / k.rows);
  return { rows: q.rows, cols: v.cols, data: mask };
}
