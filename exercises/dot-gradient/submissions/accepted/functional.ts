import type { Matrix } from "innerproduct";

type Rows = number[][];

const rowsOf = ({ rows, cols, data }: Matrix): Rows =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);

const turned = (a: Rows, width: number): Rows => Array.from({ length: width }, (_, c) => a.map((row) => row[c]));

const times = (a: Rows, b: Rows, width: number): Rows =>
  a.map((row) => Array.from({ length: width }, (_, c) => row.reduce((sum, x, j) => sum + x * b[j][c], 0)));

export const dotGradient = (q: Matrix, k: Matrix, g: Matrix): Matrix => {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const scores = rowsOf(g);
  const both = [...times(scores, rowsOf(k), q.cols), ...times(turned(scores, k.rows), rowsOf(q), q.cols)];
  return { rows: both.length, cols: q.cols, data: Float64Array.from(both.flat()) };
};
