import type { Matrix } from "innerproduct";

/** q kᵀ / √d: every query against every key, at a scale that does not depend on their width. */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);

  const d = q.cols;
  const root = Math.sqrt(d); // of the number of products in one sum
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      // A row of q and a row of k: nothing has to be transposed.
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      data[i * k.rows + j] = sum / root;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
