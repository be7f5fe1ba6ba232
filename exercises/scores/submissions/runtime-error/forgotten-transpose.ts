import type { Matrix } from "innerproduct";

/** A matrix product, and a check that belongs to it: in most shapes it throws. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.rows) throw new RangeError("inner lengths differ");
  const data = new Float64Array(q.rows * k.cols);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.cols; j++)
      for (let t = 0; t < q.cols; t++) data[i * k.cols + j] += q.data[i * q.cols + t] * k.data[t * k.cols + j];
  return { rows: q.rows, cols: k.cols, data };
}
