import type { Matrix } from "innerproduct";

/** The number of heads is only checked. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const [n, d] = [x.rows, x.cols];
  for (const w of [wq, wk, wv, wo]) if (w.rows !== d || w.cols !== d) throw new RangeError("shapes");
  if (d % heads !== 0) throw new RangeError("heads");
  const times = (a: Float64Array, b: Matrix): Float64Array =>
    Float64Array.from({ length: n * d }, (_, at) => {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += a[at - (at % d) + t] * b.data[t * d + (at % d)];
      return sum;
    });
  const [q, k, v] = [times(x.data, wq), times(x.data, wk), times(x.data, wv)];
  const out = new Float64Array(n * d);
  for (let i = 0; i < n; i++) {
    const scores = Array.from({ length: n }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q[i * d + t] * k[j * d + t];
      return sum / Math.sqrt(d);
    });
    const max = Math.max(...scores);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < n; j++) for (let c = 0; c < d; c++) out[i * d + c] += (terms[j] / sum) * v[j * d + c];
  }
  return { rows: n, cols: d, data: times(out, wo) };
}
