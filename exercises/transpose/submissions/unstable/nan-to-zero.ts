// mistake: nan-became-zero
import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j] || 0;
  return { rows: a.cols, cols: a.rows, data };
}
