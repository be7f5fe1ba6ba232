import type { Matrix } from "innerproduct";

/** Reads beyond the end of a row, or of the data. */
export function scores(q: Matrix, k: Matrix): Matrix {
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < q.cols; t++) data[i * k.rows + j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
  return { rows: q.rows, cols: k.rows, data };
}
