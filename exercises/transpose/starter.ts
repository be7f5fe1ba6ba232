import type { Matrix } from "innerproduct";

/**
 * The transpose: row i of a becomes column i of the result. Element (i, j) of a
 * matrix is `data[i * cols + j]`.
 *
 * Every number is copied bit for bit; the result has a new Float64Array, and a
 * stays as it is.
 */
export function transpose(a: Matrix): Matrix {
  // How many rows and columns does the result have? Where does
  // data[i * a.cols + j] go?
  return { rows: a.rows, cols: a.cols, data: new Float64Array(a.data.length) };
}
