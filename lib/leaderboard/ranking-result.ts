import type { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import type { RankingResult } from "./view.ts";

/** The outcome in one line. What a failed program printed or threw stays in the record. */
export function resultOf(outcome: RankedOutcome): RankingResult {
  if (outcome.kind === "failed") return { kind: "failed", reason: outcome.reason, size: outcome.size };
  const { speedup, interval, seed } = outcome.timing;
  return { kind: "timed", speedup, interval, seed };
}
