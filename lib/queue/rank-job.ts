import { z } from "zod";
import type { Db } from "../db/index.ts";
import { claimRanking } from "../leaderboard/claim-ranking.ts";
import { recordRanking } from "../leaderboard/record-ranking.ts";
import { recordRankingProgress } from "../leaderboard/record-ranking-progress.ts";
import type { Logger } from "../log.ts";
import { addBaselineJobs } from "./add-baseline-jobs.ts";
import { persist } from "./persist.ts";
import type { RankingService } from "./ranker.ts";

export const RankJobPayload = z.object({ rankingId: z.uuid() });

interface RankJobOptions {
  db: Db;
  ranker: RankingService;
  log: Logger;
  signal: AbortSignal;
}

/** Longer than a restart of the database takes. */
const outageMsMax = 60_000;

/** Claims a ranked timing, has it made, records the outcome and what follows from it. Run twice, it records once. */
export async function rankJob(rankingId: string, { db, ranker, log, signal }: RankJobOptions): Promise<void> {
  const claim = await claimRanking(db, rankingId);
  if (!claim) return;
  const { slug, source, seed, submissionId: submission } = claim;
  let progress = Promise.resolve();
  const onProcess = (done: number, total: number): void => {
    progress = progress
      .then(() => recordRankingProgress(db, claim, { done, total }))
      .catch((error: unknown) => log.warn({ err: error }, "progress was not recorded"));
  };
  const outcome = await ranker.rank({ slug, source, seed, onProcess, signal });
  await progress;
  const recorded = await persist(() => recordRanking(db, rankingId, outcome), outageMsMax);
  if (outcome.kind === "timed") {
    const { speedup, durationMs: ms } = outcome.timing;
    log.info({ submission, slug, speedup, ms, recorded }, "timed for the board");
    await addBaselineJobs(db, outcome.timing, ranker.stagesOf(slug));
  } else log.info({ submission, slug, ...outcome, recorded }, "no place on the board");
}
