import type { Matrix } from "innerproduct";

export const transpose = (a: Matrix): Matrix => ({
  rows: a.cols,
  cols: a.rows,
  data: Float64Array.from({ length: a.rows * a.cols }, (_, k) => {
    const j = Math.trunc(k / a.rows);
    return a.data[(k - j * a.rows) * a.cols + j];
  }),
});
