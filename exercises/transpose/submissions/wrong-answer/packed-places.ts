import type { Matrix } from "innerproduct";

/** Row and column share one number, ten bits for the column. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      const place = (i << 10) | j;
      data[(place & 1023) * a.rows + (place >>> 10)] = a.data[i * a.cols + j];
    }
  }
  return { rows: a.cols, cols: a.rows, data };
}
