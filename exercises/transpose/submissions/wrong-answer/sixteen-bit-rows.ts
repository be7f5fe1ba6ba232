import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  const row = Uint16Array.from({ length: a.rows }, (_, i) => i);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + row[i]] = a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
