import type { Matrix } from "innerproduct/spec";
import { matmul, scaledScores, softmax } from "innerproduct/core";

/** The four steps with whole rows of scores, and `weigh` for the third one: row i of the scaled scores becomes row i of the weights. */
export function weighted(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weigh: (row: Float64Array, i: number) => Float64Array,
): Matrix {
  if (q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("one query, key and value for each token");
  const { rows, cols, data } = scaledScores(q, k);
  const weights = Array.from({ length: rows }, (_, i) => [...weigh(data.slice(i * cols, (i + 1) * cols), i)]);
  return matmul({ rows, cols, data: Float64Array.from(weights.flat()) }, v);
}

/** Scores of keys that query i may not see, replaced. */
export function hidden(row: Float64Array, i: number, by = -Infinity): Float64Array {
  return row.map((score, j) => (j > i ? by : score));
}

/** The weights of each query over the keys that it sees, in plain double precision. */
export function weightRows(q: Matrix, k: Matrix): Float64Array[] {
  const { data } = scaledScores(q, k);
  return Array.from({ length: q.rows }, (_, i) => softmax(data.slice(i * k.rows, i * k.rows + i + 1)));
}
