import type { Matrix } from "innerproduct";

/** a b: row i of the result is the sum of the rows of b, weighted with row i of a. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError(`a has ${a.cols} columns, b has ${b.rows} rows`);

  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const weight = a.data[i * a.cols + k];
      // Along a row of b and a row of the result: neighbours in memory. No weight is skipped, 0 · NaN is NaN.
      for (let j = 0; j < b.cols; j++) data[i * b.cols + j] += weight * b.data[k * b.cols + j];
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}
