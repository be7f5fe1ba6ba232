import type { Matrix } from "innerproduct";

type Row = readonly number[];

const rowsOf = ({ rows, cols, data }: Matrix): Row[] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
const columnsOf = ({ rows, cols, data }: Matrix): Row[] =>
  Array.from({ length: cols }, (_, j) => Array.from({ length: rows }, (__, i) => data[i * cols + j]));
const dot = (a: Row, b: Row): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: Row[], columns: Row[]): Row[] => a.map((row) => columns.map((column) => dot(row, column)));

const attend = (q: Row[], k: Row[], v: Row[], width: number): Row[] =>
  q.map((query) => {
    const scores = k.map((key) => dot(query, key) / Math.sqrt(width));
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    return Array.from({ length: width }, (_, c) => terms.reduce((total, term, j) => total + term * v[j][c], 0) / sum);
  });

export const multiHeadAttention = (x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix => {
  const d = x.cols;
  if ([wq, wk, wv, wo].some((w) => w.rows !== d || w.cols !== d) || d % heads !== 0) throw new RangeError("shapes");
  const width = d / heads;
  const projections = [wq, wk, wv].map((w) => times(rowsOf(x), columnsOf(w)));
  const results = Array.from({ length: heads }, (_, h) => {
    const [q, k, v] = projections.map((rows) => rows.map((row) => row.slice(h * width, (h + 1) * width)));
    return attend(q, k, v, width);
  });
  const joined = Array.from({ length: x.rows }, (_, i) => results.flatMap((head) => head[i]));
  return { rows: x.rows, cols: d, data: Float64Array.from(times(joined, columnsOf(wo)).flat()) };
};
