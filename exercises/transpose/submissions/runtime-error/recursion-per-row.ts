import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  const moveRow = (i: number): void => {
    if (i === a.rows) return;
    for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j];
    moveRow(i + 1);
  };
  moveRow(0);
  return { rows: a.cols, cols: a.rows, data };
}
