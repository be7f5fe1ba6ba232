import type { Matrix } from "innerproduct";

/** A new copy of everything for each number that moves: n² steps. */
export function transpose(a: Matrix): Matrix {
  let data = new Float64Array(a.data.length);
  for (let k = 0; k < a.data.length; k++) {
    data = data.with((k % a.cols) * a.rows + Math.floor(k / a.cols), a.data[k]);
  }
  return { rows: a.cols, cols: a.rows, data };
}
