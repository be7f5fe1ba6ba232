import type { Matrix } from "innerproduct";

const BLOCK = 64;

/** “What is e⁵⁰ times lighter does not count”: unless its values are that much larger. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not match");
  const data = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(BLOCK);
  for (let i = 0; i < q.rows; i++) {
    const sums = data.subarray(i * v.cols, (i + 1) * v.cols);
    let largest = -Infinity;
    let total = 0;
    for (let from = 0; from < k.rows; from += BLOCK) {
      const to = Math.min(from + BLOCK, k.rows);
      let next = largest;
      for (let j = from; j < to; j++) {
        let score = 0;
        for (let t = 0; t < q.cols; t++) score += q.data[i * q.cols + t]! * k.data[j * k.cols + t]!;
        scores[j - from] = score / Math.sqrt(q.cols);
        next = Math.max(next, scores[j - from]!);
      }
      const shrink = largest === -Infinity ? 0 : Math.exp(Math.max(largest - next, -50));
      total *= shrink;
      for (let c = 0; c < v.cols; c++) sums[c]! *= shrink;
      for (let j = from; j < to; j++) {
        const weight = Math.exp(scores[j - from]! - next);
        total += weight;
        for (let c = 0; c < v.cols; c++) sums[c]! += weight * v.data[j * v.cols + c]!;
      }
      largest = next;
    }
    for (let c = 0; c < v.cols; c++) sums[c]! /= total;
  }
  return { rows: q.rows, cols: v.cols, data };
}
