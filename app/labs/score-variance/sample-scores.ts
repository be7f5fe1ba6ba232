import { dot } from "#grader/core/index.ts";
import { createRng, type Rng } from "#grader/exercise/random.ts";
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
 * Draws pairs q, k of independent entries with mean 0 and variance 1, takes their dot products, and yields the share that is
 * done. The same sampling gives the same scores everywhere.
 */
export function* sampleScores({ d, samples, seed }: ScoreSampling): Generator<number, ScoreSample> {
  const rng = createRng(`score-variance/${seed}/${d}`);
  const scores = new Float64Array(samples);
  const atOnce = Math.max(1, Math.floor(ENTRIES_AT_ONCE / (2 * d)));
  for (let done = 0; done < samples;) {
    const end = Math.min(samples, done + atOnce);
    for (; done < end; done++) scores[done] = drawScore(rng, d);
    yield done / samples;
  }
  return { d, scores, moments: momentsOf(scores) };
}

/** About ten milliseconds of drawing. */
const ENTRIES_AT_ONCE = 400_000;

function drawScore(rng: Rng, d: number): number {
  return dot(rng.vector(d), rng.vector(d));
}
