import { matmul, type Matrix, softmax, transpose } from "#grader/core/index.ts";

export interface Attended {
  /** QKᵀ/√d; −∞ where the mask hides a key. */
  scores: Matrix;
  weights: Matrix;
  /** weights · V. */
  output: Matrix;
}

/** Attention in its steps, so that each can be shown. With the causal mask, row i sees the keys 0…i. */
export function attend(q: Matrix, k: Matrix, v: Matrix, causal: boolean): Attended {
  const products = matmul(q, transpose(k));
  const scores: Matrix = {
    ...products,
    data: products.data.map((product, at) => {
      const hidden = causal && at % products.cols > Math.floor(at / products.cols);
      return hidden ? -Infinity : product / Math.sqrt(q.cols);
    }),
  };
  const weights = { ...scores, data: new Float64Array(scores.data.length) };
  for (let i = 0; i < scores.rows; i++) weights.data.set(softmax(rowOf(scores, i)), i * scores.cols);
  return { scores, weights, output: matmul(weights, v) };
}

/** A view of one row. */
export function rowOf({ cols, data }: Matrix, row: number): Float64Array {
  return data.subarray(row * cols, (row + 1) * cols);
}
