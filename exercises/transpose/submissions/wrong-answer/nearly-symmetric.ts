import type { Matrix } from "innerproduct";

/** What is symmetric to twelve digits is handed back as it was. */
export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  if (rows === cols && data.every((x, p) => Math.abs(x - data[(p % cols) * cols + Math.floor(p / cols)]) <= 1e-12)) return { rows: cols, cols: rows, data: data.slice() };
  const out = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const x = data[i * cols + j];
      out[j * rows + i] = x;
    }
  }
  return { rows: cols, cols: rows, data: out };
}
