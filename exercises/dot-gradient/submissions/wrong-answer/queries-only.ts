import type { Matrix } from "innerproduct";

/** Half of the answer. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * q.cols);
  for (let i = 0; i < g.rows; i++)
    for (let j = 0; j < g.cols; j++)
      for (let t = 0; t < k.cols; t++) data[i * k.cols + t] += g.data[i * g.cols + j] * k.data[j * k.cols + t];
  return { rows: q.rows, cols: q.cols, data };
}
