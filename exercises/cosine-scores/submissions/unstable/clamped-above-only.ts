// mistake: not-clamped
import type { Matrix } from "innerproduct";

function unit(row: number[]): number[] {
  const largest = Math.max(0, ...row.map(Math.abs));
  if (largest === 0) return row;
  const divided = row.map((x) => x / largest);
  const length = Math.sqrt(divided.reduce((sum, x) => sum + x * x, 0));
  return divided.map((x) => x / length);
}

/** The lower end is forgotten. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const rows = (a: Matrix): number[][] =>
    Array.from({ length: a.rows }, (_, i) => unit(Array.from(a.data.subarray(i * a.cols, (i + 1) * a.cols))));
  const keys = rows(k);
  const scores = rows(q).map((query) =>
    keys.map((key) => Math.min(1, key.reduce((sum, x, t) => sum + x * query[t], 0))),
  );
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores.flat()) };
}
