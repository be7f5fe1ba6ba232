// mistake: empty-shape-lost
import type { Matrix } from "innerproduct";

/** Forgets how wide an empty matrix is. */
export function transpose(a: Matrix): Matrix {
  if (a.data.length === 0) return { rows: 0, cols: 0, data: new Float64Array(0) };
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
