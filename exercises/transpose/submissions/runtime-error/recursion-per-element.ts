import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  const place = (k: number): void => {
    if (k === data.length) return;
    data[(k % a.cols) * a.rows + Math.floor(k / a.cols)] = a.data[k];
    place(k + 1);
  };
  place(0);
  return { rows: a.cols, cols: a.rows, data };
}
