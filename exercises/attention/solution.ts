import type { Matrix } from "innerproduct";

/** softmax(q kᵀ / √d) v: every query averages the values, weighted by how well it matches their keys. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  if (k.rows !== v.rows) throw new RangeError(`there are ${k.rows} keys and ${v.rows} values`);

  const root = Math.sqrt(q.cols);
  const result = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows); // of one query at a time

  for (let i = 0; i < q.rows; i++) {
    // Scores: one dot product for each key. Rows of q and rows of k, so nothing needs to be transposed.
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] = dot / root;
      max = Math.max(max, weights[j]);
    }

    // Softmax of this row, with the maximum of this row.
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }

    // Weighted sum, value by value: the inner loop walks along rows of v and of the result.
    for (let j = 0; j < v.rows; j++) {
      const weight = weights[j] / sum;
      for (let c = 0; c < v.cols; c++) result[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data: result };
}
