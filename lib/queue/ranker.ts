import type { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import type { EpochKey } from "../leaderboard/epoch.ts";

/** A staged reference: a program of the exercise's own that stands on its board without competing. */
export interface Stage {
  id: string;
  source: string;
}

/** What a worker needs of grader/service for ranked timings. */
export interface RankingService {
  /** Rejects when the fault is ours, or the signal was given. */
  rank(request: {
    slug: string;
    source: string;
    seed: string;
    onProcess: (done: number, of: number) => void;
    signal: AbortSignal;
  }): Promise<RankedOutcome>;
  /** Of every exercise with a board: what speedups measured here belong to. */
  comparables(): EpochKey[];
  stagesOf(slug: string): Stage[];
}
