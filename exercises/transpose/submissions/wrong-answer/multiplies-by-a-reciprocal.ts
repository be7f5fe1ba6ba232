import type { Matrix } from "innerproduct";

/** One division for all: but 49 · (1 / 49) is just below 1, and rounded down it is row 0. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  const reciprocal = 1 / a.cols;
  for (let place = 0; place < data.length; place++) {
    const row = Math.floor(place * reciprocal);
    data[(place - row * a.cols) * a.rows + row] = a.data[place];
  }
  return { rows: a.cols, cols: a.rows, data };
}
