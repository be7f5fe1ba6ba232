// mistake: odd-key
import type { Matrix } from "innerproduct";

/** Two keys at a time; of an odd number the last is not reached. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [d, width] = [q.cols, v.cols];
  const pairs = k.rows >> 1;
  const data = new Float64Array(q.rows * width);
  const scores = new Float64Array(2 * pairs);
  for (let i = 0; i < q.rows; i++) {
    for (let p = 0; p < pairs; p++) {
      let [even, odd] = [0, 0];
      for (let t = 0; t < d; t++) {
        even += q.data[i * d + t] * k.data[2 * p * d + t];
        odd += q.data[i * d + t] * k.data[(2 * p + 1) * d + t];
      }
      scores[2 * p] = even / Math.sqrt(d);
      scores[2 * p + 1] = odd / Math.sqrt(d);
    }
    let [max, total] = [-Infinity, 0];
    for (const score of scores) max = Math.max(max, score);
    for (let j = 0; j < scores.length; j++) total += scores[j] = Math.exp(scores[j] - max);
    for (let c = 0; c < width; c++) {
      let sum = 0;
      for (let j = 0; j < scores.length; j++) sum += scores[j] * v.data[j * width + c];
      data[i * width + c] = sum / total;
    }
  }
  return { rows: q.rows, cols: width, data };
}
