import type { Matrix } from "innerproduct";

/**
 * softmax(q kᵀ / √d) v, with q n×d, k m×d and v m×dᵥ: an n×dᵥ matrix, as fast
 * as you can.
 *
 * Throws when q and k differ in width, or k and v in height.
 */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  // Begin with your attention. Measure, change one thing, and measure again.
  const data = new Float64Array(q.rows * v.cols);
  return { rows: q.rows, cols: v.cols, data };
}
