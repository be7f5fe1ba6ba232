// mistake: minus-zero-lost
import type { Matrix } from "innerproduct";

/** 0 + −0 is 0. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] += a.data[i * a.cols + j];
  return { rows: a.cols, cols: a.rows, data };
}
