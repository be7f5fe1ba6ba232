// mistake: whole-matrix
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const scores = Float64Array.from({ length: q.rows * k.rows }, (_, index) => {
    const [i, j] = [Math.floor(index / k.rows), index % k.rows];
    let sum = 0;
    for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    return sum / Math.sqrt(q.cols);
  });
  const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const terms = scores.map((x) => Math.exp(x - max));
  const total = terms.reduce((a, b) => a + b, 0);
  const data = new Float64Array(q.rows * v.cols);
  terms.forEach((term, index) => {
    const [i, j] = [Math.floor(index / k.rows), index % k.rows];
    for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (term / total) * v.data[j * v.cols + c];
  });
  return { rows: q.rows, cols: v.cols, data };
}
