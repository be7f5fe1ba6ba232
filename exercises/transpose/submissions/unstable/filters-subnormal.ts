import type { Matrix } from "innerproduct";

/** Takes what is below 2.2e-308 for rounding dust. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      const x = a.data[i * a.cols + j];
      data[j * a.rows + i] = Math.abs(x) < 2.2250738585072014e-308 && x !== 0 ? 0 : x;
    }
  }
  return { rows: a.cols, cols: a.rows, data };
}
