import type { Matrix } from "innerproduct";

/** Every head sees a part of each token only. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const [n, d] = [x.rows, x.cols];
  for (const w of [wq, wk, wv, wo]) if (w.rows !== d || w.cols !== d) throw new RangeError("shapes");
  if (d % heads !== 0) throw new RangeError("heads");
  const width = d / heads;
  const joined = new Float64Array(n * d);
  for (let first = 0; first < d; first += width) {
    const part = (w: Matrix): Float64Array => {
      const data = new Float64Array(n * width);
      for (let i = 0; i < n; i++)
        for (let c = 0; c < width; c++)
          for (let t = 0; t < width; t++) data[i * width + c] += x.data[i * d + first + t] * w.data[(first + t) * d + first + c];
      return data;
    };
    const [q, k, v] = [part(wq), part(wk), part(wv)];
    for (let i = 0; i < n; i++) {
      const scores = new Float64Array(n).map((_, j) => {
        let sum = 0;
        for (let t = 0; t < width; t++) sum += q[i * width + t] * k[j * width + t];
        return sum / Math.sqrt(width);
      });
      const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
      const terms = scores.map((score) => Math.exp(score - max));
      const sum = terms.reduce((a, b) => a + b, 0);
      for (let j = 0; j < n; j++) for (let c = 0; c < width; c++) joined[i * d + first + c] += (terms[j] / sum) * v[j * width + c];
    }
  }
  const data = new Float64Array(n * d);
  for (let i = 0; i < n; i++) for (let t = 0; t < d; t++) for (let c = 0; c < d; c++) data[i * d + c] += joined[i * d + t] * wo.data[t * d + c];
  return { rows: n, cols: d, data };
}
