import type { Matrix } from "innerproduct";

/** Q W Kᵀ: the score of every query and every key, through W. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) {
    throw new RangeError(`w is ${w.rows}×${w.cols} between widths ${q.cols} and ${k.cols}`);
  }
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    // Query i, seen through W: as wide as a key, and made once for all of them.
    const row = new Float64Array(k.cols);
    for (let t = 0; t < q.cols; t++) {
      const factor = q.data[i * q.cols + t];
      for (let u = 0; u < k.cols; u++) row[u] += factor * w.data[t * w.cols + u];
    }
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let u = 0; u < k.cols; u++) score += row[u] * k.data[j * k.cols + u];
      data[i * k.rows + j] = score;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
