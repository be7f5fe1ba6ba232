import type { Matrix, Vector } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";
import type { Measured } from "../timing/growth.ts";
import { type Spread, spreadOf } from "../timing/spread.ts";
import { timeCalls, type TimingOptions } from "../timing/time-calls.ts";
import { type Learned, rowsOf, scoreAll, type ScorerName, scorerNames, scorePair } from "./scorers.ts";

/** One way of scoring, of all scorers. */
export interface Timed {
  /** Seconds for each pair. */
  seconds: Spread;
  /** How many times as long as the dot product, sample by sample of one turn. */
  ratio: Spread;
}

export interface ScorerCost {
  /** Each pair by itself. */
  alone: Timed;
  /** All n² pairs together. */
  together: Timed;
  /** Seconds for all pairs, as n grows to the chosen one with d fixed, and the other way round. */
  alongN: Measured[];
  alongD: Measured[];
}

/** How many queries and as many keys, and how many entries each. */
export interface ScorerSizes {
  n: number;
  d: number;
}

export interface ScorerCosts extends ScorerSizes {
  costs: Record<ScorerName, ScorerCost>;
}

/** The sizes at which growth is measured: up to the chosen one, which is at least 8. */
export function sizesTo(size: number): number[] {
  return [size / 4, size / 2, size].map(Math.round);
}

/** Times the scorers, and tells the share that is done after each step. */
export function measureScorers(
  { n, d }: ScorerSizes,
  progress: (share: number) => void,
  timing?: TimingOptions,
): ScorerCosts {
  const smallerN = sizesTo(n).slice(0, -1);
  const smallerD = sizesTo(d).slice(0, -1);
  const steps = 2 + smallerN.length + smallerD.length;
  let done = 0;
  const alone = timeAlone(randomInput(n, d), timing);
  progress(++done / steps);
  const together = timeTogether(randomInput(n, d), timing);
  progress(++done / steps);
  const alongN: Along[] = [];
  for (const size of smallerN) {
    alongN.push({ size, pairs: size * size, timed: timeTogether(randomInput(size, d), timing) });
    progress(++done / steps);
  }
  const alongD: Along[] = [];
  for (const size of smallerD) {
    alongD.push({ size, pairs: n * n, timed: timeTogether(randomInput(n, size), timing) });
    progress(++done / steps);
  }
  alongN.push({ size: n, pairs: n * n, timed: together });
  alongD.push({ size: d, pairs: n * n, timed: together });
  const costOf = (name: ScorerName): ScorerCost => ({
    alone: alone[name],
    together: together[name],
    alongN: alongN.map((point) => growthOf(point, name)),
    alongD: alongD.map((point) => growthOf(point, name)),
  });
  const [dot, cosine, bilinear, additive] = scorerNames.map(costOf);
  return { n, d, costs: { dot, cosine, bilinear, additive } };
}

interface Along {
  size: number;
  pairs: number;
  timed: Record<ScorerName, Timed>;
}

function growthOf({ size, pairs, timed }: Along, name: ScorerName): Measured {
  return { size, seconds: timed[name].seconds.median * pairs };
}

interface Input {
  q: Matrix;
  k: Matrix;
  learned: Learned;
}

/** Entries as in a model before training: scores of order 1, where tanh is neither flat nor straight. */
function randomInput(n: number, d: number): Input {
  const rng = createRng(`scorer-cost/${n}/${d}`);
  const square = () => rng.matrix(d, d, () => rng.normal() / Math.sqrt(d));
  return {
    q: rng.matrix(n, d),
    k: rng.matrix(n, d),
    learned: { w: square(), w1: square(), w2: square(), v: rng.vector(d, () => rng.normal() / Math.sqrt(d)) },
  };
}

/** How many pairs are scored by themselves in one call that is timed. */
const PAIRS = 16;

function timeAlone({ q, k, learned }: Input, timing?: TimingOptions): Record<ScorerName, Timed> {
  const [queries, keys] = [rowsOf(q), rowsOf(k)];
  const calls = scorerNames.map((name) => () => scoreSome(scorePair[name], queries, keys, learned));
  return timedOf(timeCalls(calls, timing), PAIRS);
}

function scoreSome(
  score: (q: Vector, k: Vector, learned: Learned) => number,
  queries: readonly Vector[],
  keys: readonly Vector[],
  learned: Learned,
): number {
  let sum = 0;
  for (let i = 0; i < PAIRS; i++)
    sum += score(queries[i % queries.length], keys[(i * 7) % keys.length], learned);
  return sum;
}

function timeTogether({ q, k, learned }: Input, timing?: TimingOptions): Record<ScorerName, Timed> {
  const calls = scorerNames.map((name) => () => scoreAll[name](q, k, learned));
  return timedOf(timeCalls(calls, timing), q.rows * k.rows);
}

function timedOf(samples: readonly number[][], pairs: number): Record<ScorerName, Timed> {
  const [dots] = samples;
  const timed = samples.map((seconds) => ({
    seconds: spreadOf(seconds.map((each) => each / pairs)),
    ratio: spreadOf(seconds.map((each, turn) => each / dots[turn])),
  }));
  const [dot, cosine, bilinear, additive] = timed;
  return { dot, cosine, bilinear, additive };
}
