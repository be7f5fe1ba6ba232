import type { Matrix } from "innerproduct";

/** Attention in which query i averages values 0 … i only. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  if (q.rows !== k.rows || k.rows !== v.rows)
    throw new RangeError(`${q.rows} queries, ${k.rows} keys and ${v.rows} values: one each for every token`);

  const root = Math.sqrt(q.cols);
  const result = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    // Every loop ends at key i: what is not looked at needs no mask.
    let max = -Infinity;
    for (let j = 0; j <= i; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] = dot / root;
      max = Math.max(max, weights[j]);
    }
    let sum = 0;
    for (let j = 0; j <= i; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }
    for (let j = 0; j <= i; j++) {
      const weight = weights[j] / sum;
      for (let c = 0; c < v.cols; c++) result[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data: result };
}
