import type { Matrix } from "innerproduct";

/** Sorts all cells by column, then by row. */
export function transpose(a: Matrix): Matrix {
  const cells = Array.from(a.data, (value, k) => ({ value, row: Math.floor(k / a.cols), col: k % a.cols }));
  cells.reverse();
  cells.sort((s, t) => s.col - t.col || s.row - t.row);
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(cells, (cell) => cell.value) };
}
