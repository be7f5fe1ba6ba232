import type { Matrix } from "innerproduct";

/**
 * Heads side by side, times wo. Head h is attention on columns
 * h·d/heads … (h + 1)·d/heads − 1 of x·wq, x·wk and x·wv.
 *
 * Throws when a weight matrix is not d×d, or heads does not divide d.
 */
export function multiHeadAttention(
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
  wo: Matrix,
  heads: number,
): Matrix {
  // Your self-attention is a good beginning.
  const data = new Float64Array(x.rows * x.cols);
  return { rows: x.rows, cols: x.cols, data };
}
