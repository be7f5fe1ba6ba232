import type { Matrix } from "innerproduct";

/** Everything in base 2: log₂e goes into the scale. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const factor = Math.LOG2E / Math.sqrt(q.cols);
  const out = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    const query = q.data.subarray(i * q.cols, (i + 1) * q.cols);
    for (let j = 0; j < k.rows; j++) {
      let even = 0;
      let odd = 0;
      const key = j * k.cols;
      for (let t = 0; t + 1 < query.length; t += 2) {
        even += query[t] * k.data[key + t];
        odd += query[t + 1] * k.data[key + t + 1];
      }
      if (query.length % 2 === 1) even += query[query.length - 1] * k.data[key + query.length - 1];
      scores[j] = (even + odd) * factor;
    }
    let max = scores[0];
    for (const score of scores) max = Math.max(max, score);
    let sum = 0;
    for (let j = 0; j < scores.length; j++) sum += scores[j] = 2 ** (scores[j] - max);
    const inverse = 1 / sum;
    for (let j = 0; j < v.rows; j++) {
      const weight = scores[j] * inverse;
      for (let c = 0; c < v.cols; c++) out[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data: out };
}
