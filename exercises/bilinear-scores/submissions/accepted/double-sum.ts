import type { Matrix } from "innerproduct";

/** The definition: one sum over all pairs of coordinates, for every pair of vectors. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols) throw new Error("w has not one row for each coordinate of a query");
  if (w.cols !== k.cols) throw new Error("w has not one column for each coordinate of a key");
  const data = new Float64Array(q.rows * k.rows);
  let at = 0;
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let u = 0; u < k.cols; u++) {
        for (let t = 0; t < q.cols; t++) {
          score += q.data[i * q.cols + t] * w.data[t * w.cols + u] * k.data[j * k.cols + u];
        }
      }
      data[at++] = score;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
