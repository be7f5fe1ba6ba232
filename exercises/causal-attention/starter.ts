import type { Matrix } from "innerproduct";

/**
 * softmax(q kᵀ / √d + mask) v, where query i sees keys 0 … i: an n×dᵥ matrix.
 *
 * Throws when q and k differ in width, or q, k and v in height.
 */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  // Your attention is a good beginning.
  const data = new Float64Array(q.rows * v.cols);
  return { rows: q.rows, cols: v.cols, data };
}
