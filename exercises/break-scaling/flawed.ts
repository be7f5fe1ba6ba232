import type { Matrix, Vector } from "innerproduct";

/**
 * The weights that a query q gives to the keys, the rows of k: softmax(k·q).
 * Nothing is divided by √d.
 */
export function weights(q: Vector, k: Matrix): Vector {
  const scores = new Float64Array(k.rows);
  let max = -Infinity;
  for (let j = 0; j < k.rows; j++) {
    for (let c = 0; c < k.cols; c++) scores[j] += q[c] * k.data[j * k.cols + c];
    max = Math.max(max, scores[j]);
  }
  const terms = scores.map((score) => Math.exp(score - max));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
