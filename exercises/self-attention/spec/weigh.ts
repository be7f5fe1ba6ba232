import type { Matrix } from "innerproduct/spec";
import { matmul, scaledScores, softmax } from "innerproduct/core";

/** The four steps on projections, with `weigh` for the third one. */
export function weighted(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weigh: (row: Float64Array) => Float64Array,
): Matrix {
  const { rows, cols, data } = scaledScores(q, k);
  const weights = Array.from({ length: rows }, (_, i) => [...weigh(data.slice(i * cols, (i + 1) * cols))]);
  return matmul({ rows, cols, data: Float64Array.from(weights.flat()) }, v);
}

/** The weights of each token over all, in plain double precision. */
export function weightRows(x: Matrix, wq: Matrix, wk: Matrix): Float64Array[] {
  const { rows, cols, data } = scaledScores(matmul(x, wq), matmul(x, wk));
  return Array.from({ length: rows }, (_, i) => softmax(data.slice(i * cols, (i + 1) * cols)));
}
