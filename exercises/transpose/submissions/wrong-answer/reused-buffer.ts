import type { Matrix } from "innerproduct";

/** One buffer for the results of all calls. */
let buffer = new ArrayBuffer(0);

export function transpose(a: Matrix): Matrix {
  const count = a.rows * a.cols;
  if (buffer.byteLength < 8 * count) buffer = new ArrayBuffer(8 * count);
  const data = new Float64Array(buffer, 0, count);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
