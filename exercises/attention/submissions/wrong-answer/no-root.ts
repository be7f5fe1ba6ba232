// mistake: no-scale
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const out = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const s = new Float64Array(k.rows);
    for (let j = 0; j < k.rows; j++) for (let t = 0; t < q.cols; t++) s[j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    const max = s.reduce((a, b) => Math.max(a, b), -Infinity);
    const e = s.map((x) => Math.exp(x - max));
    const sum = e.reduce((a, b) => a + b, 0);
    for (let j = 0; j < v.rows; j++) for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += (e[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
