import type { Matrix } from "innerproduct";

function* column(a: Matrix, j: number): Generator<number> {
  for (let k = j; k < a.data.length; k += a.cols) yield a.data[k];
}

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  let place = 0;
  for (let j = 0; j < a.cols; j++) for (const value of column(a, j)) data[place++] = value;
  return { rows: a.cols, cols: a.rows, data };
}
