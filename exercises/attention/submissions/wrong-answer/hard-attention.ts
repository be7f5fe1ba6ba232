// mistake: hard
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    let [best, bestScore] = [0, -Infinity];
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < q.cols; t++) score += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      if (score > bestScore) [best, bestScore] = [j, score];
    }
    data.set(v.data.subarray(best * v.cols, (best + 1) * v.cols), i * v.cols);
  }
  return { rows: q.rows, cols: v.cols, data };
}
