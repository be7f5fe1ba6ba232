import type { Matrix } from "innerproduct";

/** Self-attention has n keys. Cross-attention has m. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const n = q.rows;
  const at = (a: Matrix, i: number, j: number): number => a.data[i * a.cols + j] ?? 0;
  const out = new Float64Array(n * v.cols);
  for (let i = 0; i < n; i++) {
    const scores = Float64Array.from({ length: n }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += at(q, i, t) * at(k, j, t);
      return sum / Math.sqrt(q.cols);
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < n; j++) for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += (terms[j] / sum) * at(v, j, c);
  }
  return { rows: n, cols: v.cols, data: out };
}
