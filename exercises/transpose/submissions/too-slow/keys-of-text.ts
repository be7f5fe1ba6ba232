import type { Matrix } from "innerproduct";

/** A map from "row,column" to the number. */
export function transpose(a: Matrix): Matrix {
  const cells = new Map<string, number>();
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) cells.set(`${j},${i}`, a.data[i * a.cols + j]);
  const data = new Float64Array(a.data.length);
  for (let j = 0; j < a.cols; j++) for (let i = 0; i < a.rows; i++) data[j * a.rows + i] = cells.get(`${j},${i}`)!;
  return { rows: a.cols, cols: a.rows, data };
}
