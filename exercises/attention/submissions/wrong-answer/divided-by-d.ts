// mistake: divided-by-d
import type { Matrix } from "innerproduct";

const row = (a: Matrix, i: number) => a.data.subarray(i * a.cols, (i + 1) * a.cols);

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      const key = row(k, j);
      return row(q, i).reduce((sum, x, t) => sum + x * key[t], 0) / q.cols;
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    terms.forEach((term, j) => row(v, j).forEach((x, c) => (data[i * v.cols + c] += (term / sum) * x)));
  }
  return { rows: q.rows, cols: v.cols, data };
}
