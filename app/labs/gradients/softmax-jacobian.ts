import { type Matrix, softmax, type Vector } from "#grader/core/index.ts";

export interface SoftmaxJacobian {
  weights: Vector;
  /** Entry (i, j): by how much weight i changes for each unit that logit j does. */
  jacobian: Matrix;
  /** The largest entry in magnitude. It stands on the diagonal: pᵢ(1 − pᵢ) ≥ pᵢpⱼ. */
  steepest: number;
}

/**
 * The derivative of softmax at scale·logits with respect to what softmax is given: diag(p) − p·pᵀ.
 * Rows and columns each add up to 0, since the weights always add up to 1; no entry is above ¼.
 */
export function softmaxJacobian(logits: readonly number[], scale: number): SoftmaxJacobian {
  const weights = softmax(Float64Array.from(logits, (logit) => scale * logit));
  const n = weights.length;
  const data = new Float64Array(n * n);
  let steepest = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const slope = i === j ? weights[i] * restOf(weights, i) : -weights[i] * weights[j];
      data[i * n + j] = slope;
      steepest = Math.max(steepest, Math.abs(slope));
    }
  }
  return { weights, jacobian: { rows: n, cols: n, data }, steepest };
}

/** 1 − pᵢ as the sum of the others: the subtraction would lose every digit of a weight that is nearly 1. */
function restOf(weights: Vector, i: number): number {
  return weights.reduce((sum, weight, j) => (j === i ? sum : sum + weight), 0);
}
