import type { Matrix } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Float64Array[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

export const scores = (q: Matrix, k: Matrix): Matrix => {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const keys = rowsOf(k);
  const data = rowsOf(q).flatMap((query) => keys.map((key) => query.reduce((sum, x, t) => sum + x * key[t], 0)));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(data) };
};
