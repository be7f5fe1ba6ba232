import type { Matrix } from "innerproduct";

type Table = number[][];

const open = ({ rows, cols, data }: Matrix): Table =>
  Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * cols, (i + 1) * cols)));

/** Ordinary arrays of arrays, as in a textbook. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const [Q, K, V] = [open(q), open(k), open(v)];
  const S: Table = Q.map((query) => K.map((key) => query.reduce((sum, x, t) => sum + x * key[t], 0) / Math.sqrt(q.cols)));
  const W: Table = S.map((row) => {
    const max = Math.max(...row);
    const terms = row.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b);
    return terms.map((term) => term / sum);
  });
  const O: Table = W.map((row) =>
    Array.from({ length: v.cols }, (_, c) => row.reduce((sum, weight, j) => sum + weight * V[j][c], 0)),
  );
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(O.flat()) };
}
