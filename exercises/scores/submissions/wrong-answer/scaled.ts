import type { Matrix } from "innerproduct";

/** One unit too far. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const root = q.cols ** -0.5;
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < q.cols; t++) data[i * k.rows + j] += root * q.data[i * q.cols + t] * k.data[j * k.cols + t];
  return { rows: q.rows, cols: k.rows, data };
}
