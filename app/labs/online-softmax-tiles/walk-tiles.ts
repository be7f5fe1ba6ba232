import type { Matrix, Vector } from "#grader/core/index.ts";

/** What is known of softmax(s)ᵀ·V after some tiles of the scores. Nothing else is kept. */
export interface Running {
  /** The largest score so far; −∞ before the first tile. */
  largest: number;
  /** Σ e^(sⱼ − largest). */
  sum: number;
  /** Σ e^(sⱼ − largest)·vⱼ: divided by the sum it is the average of the values so far. */
  average: Vector;
}

export interface TileStep {
  from: number;
  /** Exclusive. */
  to: number;
  tileLargest: number;
  /** e^(old largest − new largest), by which sum and average of earlier tiles shrink; 0 for the first tile. */
  rescale: number;
  /** e^(sⱼ − new largest) for the scores of this tile. */
  terms: Vector;
  before: Running;
  after: Running;
}

/**
 * One query of attention in one pass, a tile of scores at a time, every step kept so that it can be shown.
 * Source: Milakov & Gimelshein 2018 (1805.02867), alg. 3; Dao et al. 2022 (2205.14135), alg. 1.
 */
export function walkTiles(scores: Vector, values: Matrix, tile: number): TileStep[] {
  const steps: TileStep[] = [];
  let before: Running = { largest: -Infinity, sum: 0, average: new Float64Array(values.cols) };
  for (let from = 0; from < scores.length; from += tile) {
    const step = takeTile(scores, values, from, Math.min(from + tile, scores.length), before);
    steps.push(step);
    before = step.after;
  }
  return steps;
}

/** The average itself, as far as the tiles went. NaN before the first. */
export function averageOf({ sum, average }: Running): Vector {
  return average.map((entry) => entry / sum);
}

function takeTile(scores: Vector, values: Matrix, from: number, to: number, before: Running): TileStep {
  const inTile = scores.subarray(from, to);
  const tileLargest = inTile.reduce((a, b) => Math.max(a, b), -Infinity);
  const largest = Math.max(before.largest, tileLargest);
  const rescale = Math.exp(before.largest - largest);
  const terms = inTile.map((score) => Math.exp(score - largest));
  const average = before.average.map((entry) => entry * rescale);
  terms.forEach((term, at) => {
    for (let c = 0; c < values.cols; c++) average[c] += term * values.data[(from + at) * values.cols + c];
  });
  const sum = terms.reduce((total, term) => total + term, before.sum * rescale);
  return { from, to, tileLargest, rescale, terms, before, after: { largest, sum, average } };
}
