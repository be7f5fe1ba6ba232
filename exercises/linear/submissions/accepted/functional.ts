import type { Matrix, Vector } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Float64Array[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

export const linear = (x: Matrix, w: Matrix, b: Vector): Matrix => {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const weights = rowsOf(w);
  const outputs = rowsOf(x).map((input) => weights.map((row, j) => row.reduce((sum, y, t) => sum + y * input[t], b[j])));
  return { rows: x.rows, cols: w.rows, data: Float64Array.from(outputs.flat()) };
};
