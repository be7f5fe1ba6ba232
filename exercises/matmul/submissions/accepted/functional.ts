import type { Matrix } from "innerproduct";

const indices = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const matmul = (a: Matrix, b: Matrix): Matrix => {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const columns = indices(b.cols).map((j) => indices(b.rows).map((k) => b.data[k * b.cols + j]));
  const cells = indices(a.rows).flatMap((i) => {
    const row = Array.from(a.data.subarray(i * a.cols, (i + 1) * a.cols));
    return columns.map((column) => row.reduce((sum, x, k) => sum + x * column[k], 0));
  });
  return { rows: a.rows, cols: b.cols, data: Float64Array.from(cells) };
};
