import type { Matrix } from "innerproduct";

/** q kᵀ: every query against every key. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);

  const d = q.cols;
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      // Column j of the transpose is row j of k, so it is read where it is.
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      data[i * k.rows + j] = sum;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
