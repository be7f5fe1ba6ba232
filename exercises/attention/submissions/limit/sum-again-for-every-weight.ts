import type { Matrix } from "innerproduct";

/** Nothing is kept: every weight asks for its row sum, and every term of that for the largest score. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const score = (i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    return sum / Math.sqrt(q.cols);
  };
  const term = (i: number, j: number): number => {
    let largest = -Infinity;
    for (let other = 0; other < k.rows; other++) largest = Math.max(largest, score(i, other));
    return Math.exp(score(i, j) - largest);
  };
  const weight = (i: number, j: number): number => {
    let sum = 0;
    for (let other = 0; other < k.rows; other++) sum += term(i, other);
    return term(i, j) / sum;
  };
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++)
    for (let c = 0; c < v.cols; c++)
      for (let j = 0; j < k.rows; j++) data[i * v.cols + c] += weight(i, j) * v.data[j * v.cols + c];
  return { rows: q.rows, cols: v.cols, data };
}
