// mistake: no-scale
import type { Matrix } from "innerproduct";

/** The scores are not divided by the root. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [d, width] = [q.cols, v.cols];
  const data = new Float64Array(q.rows * width);
  for (let i = 0; i < q.rows; i++) {
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < d; t++) score += q.data[i * d + t] * k.data[j * d + t];
      score /= 1;
      if (score > max) {
        const factor = Math.exp(max - score);
        sum *= factor;
        for (let c = 0; c < width; c++) data[i * width + c] *= factor;
        max = score;
      }
      const weight = Math.exp(score - max);
      sum += weight;
      for (let c = 0; c < width; c++) data[i * width + c] += weight * v.data[j * width + c];
    }
    for (let c = 0; c < width; c++) data[i * width + c] /= sum;
  }
  return { rows: q.rows, cols: width, data };
}
