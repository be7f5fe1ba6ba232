import type { Matrix } from "innerproduct";

/**
 * q kᵀ, with q n×d and k m×d: an n×m matrix.
 *
 * Throws when q and k differ in width.
 */
export function scores(q: Matrix, k: Matrix): Matrix {
  // Element (i, j) of the result belongs to query i and key j.
  const data = new Float64Array(q.rows * k.rows);
  return { rows: q.rows, cols: k.rows, data };
}
