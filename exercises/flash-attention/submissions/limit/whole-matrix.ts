import type { Matrix } from "innerproduct";

/** Right, in the four steps of the paper: but all scores are kept at once. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [n, m, d, width] = [q.rows, k.rows, q.cols, v.cols];
  const scores = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      scores[i * m + j] = sum / Math.sqrt(d);
    }
  for (let i = 0; i < n; i++) {
    const row = scores.subarray(i * m, (i + 1) * m);
    let max = -Infinity;
    for (const score of row) max = Math.max(max, score);
    let sum = 0;
    for (let j = 0; j < m; j++) sum += row[j] = Math.exp(row[j] - max);
    for (let j = 0; j < m; j++) row[j] /= sum;
  }
  const data = new Float64Array(n * width);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      for (let c = 0; c < width; c++) data[i * width + c] += scores[i * m + j] * v.data[j * width + c];
  return { rows: n, cols: width, data };
}
