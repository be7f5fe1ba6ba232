import { dot } from "#grader/core/index.ts";
import { createRng, type Rng } from "#grader/exercise/random.ts";

export interface ScoreSampling {
  /** How many entries q and k have. */
  d: number;
  /** How many pairs are drawn. */
  samples: number;
  seed: number;
}

/**
 * Draws pairs q, k of independent entries with mean 0 and variance 1 and yields their dot products, some at a time, so that
 * whoever draws can show how far it is and stop. The same sampling gives the same scores everywhere.
 */
export function* sampleScores({ d, samples, seed }: ScoreSampling): Generator<Float64Array> {
  const rng = createRng(`score-variance/${seed}/${d}`);
  const atOnce = Math.max(1, Math.floor(ENTRIES_AT_ONCE / (2 * d)));
  for (let done = 0; done < samples; done += atOnce) {
    const scores = new Float64Array(Math.min(atOnce, samples - done));
    for (let i = 0; i < scores.length; i++) scores[i] = drawScore(rng, d);
    yield scores;
  }
}

/** About ten milliseconds of drawing. */
const ENTRIES_AT_ONCE = 400_000;

function drawScore(rng: Rng, d: number): number {
  return dot(rng.vector(d), rng.vector(d));
}
