import type { Matrix } from "innerproduct";

/** Every score is computed twice: once for the maximum, once for its weight. Nothing is stored at all. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const root = Math.sqrt(q.cols);
  const score = (i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    return sum / root;
  };
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) max = Math.max(max, score(i, j));
    let total = 0;
    for (let j = 0; j < k.rows; j++) {
      const weight = Math.exp(score(i, j) - max);
      total += weight;
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
    for (let c = 0; c < v.cols; c++) data[i * v.cols + c] /= total;
  }
  return { rows: q.rows, cols: v.cols, data };
}
