import type { Matrix } from "innerproduct";

/**
 * Attention of x·wq, x·wk and x·wv, with x n×d, wq and wk d×dₖ, wv d×dᵥ: an
 * n×dᵥ matrix.
 *
 * Throws when a weight matrix has not d rows, or wq and wk differ in width.
 */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  // Your attention is a good beginning.
  const data = new Float64Array(x.rows * wv.cols);
  return { rows: x.rows, cols: wv.cols, data };
}
