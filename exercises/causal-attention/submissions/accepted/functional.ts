import type { Matrix } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Float64Array[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i], 0);

export const causalAttention = (q: Matrix, k: Matrix, v: Matrix): Matrix => {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [keys, values] = [rowsOf(k), rowsOf(v)];
  const outputs = rowsOf(q).map((query, i) => {
    const scores = keys.slice(0, i + 1).map((key) => dot(query, key) / Math.sqrt(q.cols));
    const max = scores.reduce((a, b) => Math.max(a, b));
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b);
    return Array.from({ length: v.cols }, (_, c) => terms.reduce((total, term, j) => total + term * values[j][c], 0) / sum);
  });
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(outputs.flat()) };
};
