import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  const moveColumn = (j: number): void => {
    if (j === a.cols) return;
    for (let i = 0; i < a.rows; i++) data[j * a.rows + i] = a.data[i * a.cols + j];
    moveColumn(j + 1);
  };
  moveColumn(0);
  return { rows: a.cols, cols: a.rows, data };
}
