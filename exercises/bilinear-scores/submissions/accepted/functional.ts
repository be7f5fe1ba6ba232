import type { Matrix, Vector } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Vector[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, t) => sum + x * b[t], 0);

/** Keys first: W k is one vector for each key. */
export const bilinearScores = (q: Matrix, k: Matrix, w: Matrix): Matrix => {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const weights = rowsOf(w);
  const keys = rowsOf(k).map((key) => Float64Array.from(weights, (row) => dot(row, key)));
  const scores = rowsOf(q).flatMap((query) => keys.map((key) => dot(query, key)));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores) };
};
