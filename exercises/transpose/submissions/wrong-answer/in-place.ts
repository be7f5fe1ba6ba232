import type { Matrix } from "innerproduct";

/** Swaps above and below the diagonal in the argument itself. */
export function transpose(a: Matrix): Matrix {
  if (a.rows === a.cols) {
    const { rows: n, data } = a;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        [data[i * n + j], data[j * n + i]] = [data[j * n + i], data[i * n + j]];
      }
    }
    return { rows: n, cols: n, data: data.slice() };
  }
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
