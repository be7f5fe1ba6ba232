import { dot } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";
import { type Moments, momentsOf } from "./moments.ts";

export interface ScoreSampling {
  /** How many entries q and k have. */
  d: number;
  /** How many pairs are drawn. */
  samples: number;
  seed: number;
}

export interface ScoreSample {
  /** For what was drawn; by the time it is shown, something else may be asked for. */
  d: number;
  scores: Float64Array;
  moments: Moments;
}

/**
 * Draws pairs q, k of independent entries with mean 0 and variance 1, takes their dot products, and tells the share that is
 * done. The same sampling gives the same scores everywhere.
 */
export function sampleScores(
  { d, samples, seed }: ScoreSampling,
  progress: (share: number) => void = () => {},
): ScoreSample {
  const rng = createRng(`score-variance/${seed}/${d}`);
  const scores = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    scores[i] = dot(rng.vector(d), rng.vector(d));
    progress((i + 1) / samples);
  }
  return { d, scores, moments: momentsOf(scores) };
}
