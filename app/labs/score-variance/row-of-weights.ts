import { matmul, softmax, transpose, type Vector } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";

export interface RowOfWeights {
  /** q·kⱼ, divided by √d or not. */
  scores: Vector;
  weights: Vector;
  largest: number;
  /** Σ pⱼ(1 − pⱼ), the diagonal of the softmax Jacobian: 1 − 1/n when all weights are equal, 0 when softmax is saturated. */
  slopes: number;
}

/** One random query against `keys` random keys with d entries each, of mean 0 and variance 1: a row of attention. */
export function rowOfWeights(d: number, seed: number, root: boolean, keys = 8): RowOfWeights {
  const rng = createRng(`score-variance/row/${seed}/${d}`);
  const [q, k] = [rng.matrix(1, d), rng.matrix(keys, d)];
  const divisor = root ? Math.sqrt(d) : 1;
  const scores = matmul(q, transpose(k)).data.map((score) => score / divisor);
  const weights = softmax(scores);
  return {
    scores,
    weights,
    largest: weights.reduce((a, b) => Math.max(a, b)),
    slopes: weights.reduce((sum, p) => sum + p * (1 - p), 0),
  };
}
