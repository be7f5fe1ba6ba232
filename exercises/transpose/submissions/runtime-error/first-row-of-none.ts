import type { Matrix } from "innerproduct";

/** Asks the first row for its length, also when there is none. */
export function transpose(a: Matrix): Matrix {
  const rows: number[][] = [];
  for (let i = 0; i < a.rows; i++) rows.push([...a.data.subarray(i * a.cols, (i + 1) * a.cols)]);
  const data = rows[0].flatMap((_, j) => rows.map((row) => row[j]));
  return { rows: a.cols, cols: a.rows, data: new Float64Array(data) };
}
