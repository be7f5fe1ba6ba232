// mistake: only-diagonal
import type { Matrix } from "innerproduct";

/** One index too few. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const data = new Float64Array(q.rows * k.rows);
  const both = Math.min(q.cols, k.cols);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < both; t++)
        data[i * k.rows + j] += q.data[i * q.cols + t] * w.data[t * w.cols + t] * k.data[j * k.cols + t];
  return { rows: q.rows, cols: k.rows, data };
}
