import type { Matrix } from "innerproduct";

/** The four steps of the definition, on arrays of rows. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const keys = rowsOf(k);
  const values = rowsOf(v);
  const root = Math.sqrt(q.cols);
  const outputs = rowsOf(q).map((query) => {
    const scores = keys.map((key) => query.reduce((sum, x, t) => sum + x * key[t], 0) / root);
    const max = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((total, term) => total + term, 0);
    const weights = terms.map((term) => term / sum);
    return Array.from({ length: v.cols }, (_, c) =>
      weights.reduce((total, weight, j) => total + weight * values[j][c], 0),
    );
  });
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(outputs.flat()) };
}

function rowsOf(a: Matrix): number[][] {
  return Array.from({ length: a.rows }, (_, i) => [...a.data.subarray(i * a.cols, (i + 1) * a.cols)]);
}
