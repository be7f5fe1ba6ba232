import type { Matrix } from "innerproduct";

const rowsOf = (a: Matrix): number[][] => Array.from({ length: a.rows }, (_, i) => [...a.data.slice(i * a.cols, (i + 1) * a.cols)]);

const times = (a: number[][], b: number[][]): number[][] =>
  a.map((row) => row.map((x, t) => b[t].map((y) => x * y)).reduce((s, r) => s.map((z, c) => z + r[c])));

/** reduce without a start fails where there are no tokens. */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  if ([wq, wk, wv].some(({ rows }) => rows !== x.cols) || wq.cols !== wk.cols) throw new RangeError("shapes");
  const [q, k, v] = [wq, wk, wv].map((w) => times(rowsOf(x), rowsOf(w)));
  const outputs = q.map((query) => {
    const scores = k.map((key) => query.reduce((sum, value, t) => sum + value * key[t], 0) / Math.sqrt(wq.cols));
    const max = Math.max(...scores);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b);
    return times([terms.map((term) => term / sum)], v)[0];
  });
  return { rows: x.rows, cols: wv.cols, data: Float64Array.from(outputs.reduce((a, b) => a.concat(b))) };
}
