import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  if (k.rows === 0) throw new RangeError("there are no keys");
  const rows = Array.from({ length: k.rows }, (_, j) => k.data.subarray(j * k.cols, (j + 1) * k.cols));
  const data = Array.from({ length: q.rows }, (_, i) =>
    rows.map((key) => key.reduce((sum, x, t) => sum + x * q.data[i * q.cols + t], 0)),
  );
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(data.flat()) };
}
