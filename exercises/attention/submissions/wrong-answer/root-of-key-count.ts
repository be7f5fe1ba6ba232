// mistake: root-of-keys
import type { Matrix } from "innerproduct";

/** len(k) is the number of keys, not their width. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data: number[] = [];
  for (let i = 0; i < q.rows; i++) {
    const scores: number[] = [];
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * q.cols + t];
      scores.push(sum / Math.sqrt(k.rows));
    }
    const max = Math.max(...scores);
    const terms = scores.map((x) => Math.exp(x - max));
    const total = terms.reduce((a, b) => a + b, 0);
    for (let c = 0; c < v.cols; c++) data.push(terms.reduce((s, w, j) => s + (w / total) * v.data[j * v.cols + c], 0));
  }
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(data) };
}
