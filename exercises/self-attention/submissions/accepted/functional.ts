import type { Matrix } from "innerproduct";

type Row = readonly number[];

const rowsOf = ({ rows, cols, data }: Matrix): Row[] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
const columnsOf = ({ rows, cols, data }: Matrix): Row[] =>
  Array.from({ length: cols }, (_, j) => Array.from({ length: rows }, (__, i) => data[i * cols + j]));
const dot = (a: Row, b: Row): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const project = (x: Row[], w: Row[]): Row[] => x.map((row) => w.map((column) => dot(row, column)));

export const selfAttention = (x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix => {
  if ([wq, wk, wv].some(({ rows }) => rows !== x.cols) || wq.cols !== wk.cols) throw new RangeError("shapes");
  const tokens = rowsOf(x);
  const [q, k, v] = [wq, wk, wv].map((w) => project(tokens, columnsOf(w)));
  const outputs = q.map((query) => {
    const scores = k.map((key) => dot(query, key) / Math.sqrt(wq.cols));
    const max = Math.max(...scores);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    return Array.from({ length: wv.cols }, (_, c) => terms.reduce((total, term, j) => total + term * v[j][c], 0) / sum);
  });
  return { rows: x.rows, cols: wv.cols, data: Float64Array.from(outputs.flat()) };
};
