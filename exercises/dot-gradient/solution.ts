import type { Matrix } from "innerproduct";

/** ∂L/∂Q = G K above ∂L/∂K = Gᵀ Q, for S = Q Kᵀ and G = ∂L/∂S. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  if (g.rows !== q.rows || g.cols !== k.rows) {
    throw new RangeError(`g is ${g.rows}×${g.cols}, the scores are ${q.rows}×${k.rows}`);
  }
  const [n, m, d] = [q.rows, k.rows, q.cols];
  const data = new Float64Array((n + m) * d);

  // Every score pulls its query along its key, and its key along its query.
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const weight = g.data[i * m + j];
      for (let t = 0; t < d; t++) {
        data[i * d + t] += weight * k.data[j * d + t];
        data[(n + j) * d + t] += weight * q.data[i * d + t];
      }
    }
  }
  return { rows: n + m, cols: d, data };
}
