import type { Matrix } from "innerproduct";

const row = new Float64Array(112);

/** The query behind W is held in a buffer that is made once, and too short for the widest keys. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    row.fill(0);
    for (let t = 0; t < q.cols; t++) {
      const x = q.data[i * q.cols + t];
      for (let u = 0; u < k.cols; u++) row[u] += x * w.data[t * w.cols + u];
    }
    for (let j = 0; j < k.rows; j++) {
      for (let u = 0; u < k.cols; u++) data[i * k.rows + j] += row[u] * k.data[j * k.cols + u];
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
