import type { Matrix } from "innerproduct";

/**
 * The weights of causal attention: row i of the scores becomes weights of the
 * keys 0 … i; later keys get 0.
 */
export function causalWeights(scores: Matrix): Matrix {
  const { rows, cols } = scores;
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const row = scores.data.subarray(i * cols, (i + 1) * cols);
    const max = row.reduce((most, score) => Math.max(most, score), -Infinity);
    const terms = row.map((score) => Math.exp(score - max));
    const sum = terms.reduce((total, term) => total + term, 0);
    for (let j = 0; j < cols; j++) data[i * cols + j] = j <= i ? terms[j] / sum : 0;
  }
  return { rows, cols, data };
}
