// mistake: swapped-twice
import type { Matrix } from "innerproduct";

/** Visits every pair from both sides, and so undoes each swap. */
export function transpose(a: Matrix): Matrix {
  const data = a.data.slice();
  if (a.rows === a.cols) {
    const n = a.rows;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        [data[i * n + j], data[j * n + i]] = [data[j * n + i], data[i * n + j]];
      }
    }
    return { rows: n, cols: n, data };
  }
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
