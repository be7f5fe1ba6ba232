import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  return {
    data: data.map((_, k) => data[(k % rows) * cols + Math.floor(k / rows)]),
    cols: rows,
    rows: cols,
  };
}
