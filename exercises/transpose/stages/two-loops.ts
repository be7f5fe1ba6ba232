import type { Matrix } from "innerproduct";

/** Reads along rows and writes down columns: every write is in another cache line. */
export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const result = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) result[j * rows + i] = data[i * cols + j];
  }
  return { rows: cols, cols: rows, data: result };
}
