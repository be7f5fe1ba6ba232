// mistake: single-precision
import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float32Array(a.rows * a.cols);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(data) };
}
