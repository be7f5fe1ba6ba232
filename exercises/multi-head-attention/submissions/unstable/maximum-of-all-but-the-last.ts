import type { Matrix } from "innerproduct";

/** The last token is not looked at for the maximum. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const [n, d] = [x.rows, x.cols];
  if ([wq, wk, wv, wo].some((w) => w.rows !== d || w.cols !== d) || d % heads !== 0) throw new RangeError("shapes");
  const [q, k, v] = [wq, wk, wv].map((w) => product(x.data, w.data, n, d));
  const width = d / heads;
  const joined = new Float64Array(n * d);
  for (let h = 0; h < heads; h++) {
    const column = (t: number): number => h * width + t;
    for (let i = 0; i < n; i++) {
      const scores = Float64Array.from({ length: n }, (_, j) => {
        let sum = 0;
        for (let t = 0; t < width; t++) sum += q[i * d + column(t)] * k[j * d + column(t)];
        return sum / Math.sqrt(width);
      });
      const max = scores.subarray(0, Math.max(1, n - 1)).reduce((a, b) => Math.max(a, b), -Infinity);
      const terms = scores.map((score) => Math.exp(score - max));
      const sum = terms.reduce((a, b) => a + b, 0);
      for (let c = 0; c < width; c++)
        for (let j = 0; j < n; j++) joined[i * d + column(c)] += (terms[j] / sum) * v[j * d + column(c)];
    }
  }
  return { rows: n, cols: d, data: product(joined, wo.data, n, d) };
}

function product(a: Float64Array, b: Float64Array, n: number, d: number): Float64Array {
  const data = new Float64Array(n * d);
  for (let i = 0; i < n; i++)
    for (let t = 0; t < d; t++) for (let c = 0; c < d; c++) data[i * d + c] += a[i * d + t] * b[t * d + c];
  return data;
}
