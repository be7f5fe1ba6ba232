import type { Matrix } from "innerproduct";

/** Pairwise: the sum of the lower half of the products and of the upper half. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const cell = (i: number, j: number, from: number, to: number): number => {
    if (to <= from) return 0;
    if (to - from === 1) return a.data[i * a.cols + from] * b.data[from * b.cols + j];
    const middle = (from + to) >> 1;
    return cell(i, j, from, middle) + cell(i, j, middle, to);
  };
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < b.cols; j++) data[i * b.cols + j] = cell(i, j, 0, a.cols);
  return { rows: a.rows, cols: b.cols, data };
}
