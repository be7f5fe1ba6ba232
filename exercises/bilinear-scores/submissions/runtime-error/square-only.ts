import type { Matrix } from "innerproduct";

/** Insists on a square W. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== w.cols || w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w has to be square");
  const data = new Float64Array(q.rows * k.rows);
  const d = w.rows;
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < d; t++)
        for (let u = 0; u < d; u++) data[i * k.rows + j] += q.data[i * d + t] * w.data[t * d + u] * k.data[j * d + u];
  return { rows: q.rows, cols: k.rows, data };
}
