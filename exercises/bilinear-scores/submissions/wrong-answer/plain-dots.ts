// mistake: w-left-out
import type { Matrix } from "innerproduct";

/** Checks W, and forgets it. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      const query = q.data.subarray(i * q.cols, (i + 1) * q.cols);
      const key = k.data.subarray(j * k.cols, (j + 1) * k.cols);
      data[i * k.rows + j] = query.reduce((sum, x, t) => (t < key.length ? sum + x * key[t] : sum), 0);
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
