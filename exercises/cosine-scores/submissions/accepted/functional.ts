import type { Matrix, Vector } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Vector[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

const unit = (row: Vector): Vector => {
  const largest = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0) return row;
  const divided = row.map((x) => x / largest);
  const length = Math.sqrt(divided.reduce((sum, x) => sum + x * x, 0));
  return divided.map((x) => x / length);
};

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, t) => sum + x * b[t], 0);

export const cosineScores = (q: Matrix, k: Matrix): Matrix => {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const keys = rowsOf(k).map(unit);
  const scores = rowsOf(q)
    .map(unit)
    .flatMap((query) => keys.map((key) => Math.min(1, Math.max(-1, dot(query, key)))));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores) };
};
