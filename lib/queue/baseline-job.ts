import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Db } from "../db/index.ts";
import { recordBaseline } from "../leaderboard/record-baseline.ts";
import type { Logger } from "../log.ts";
import type { RankingService } from "./ranker.ts";

export const BaselineJobPayload = z.object({ slug: z.string(), stageId: z.string() });

interface BaselineJobOptions {
  db: Db;
  ranker: RankingService;
  log: Logger;
  signal: AbortSignal;
}

/** Times a staged reference as if it were a submission. */
export async function baselineJob(
  { slug, stageId }: z.infer<typeof BaselineJobPayload>,
  { db, ranker, log, signal }: BaselineJobOptions,
): Promise<void> {
  const stage = ranker.stagesOf(slug).find(({ id }) => id === stageId);
  // The folder has changed since.
  if (!stage) return;
  const seed = randomBytes(16).toString("hex");
  const outcome = await ranker.rank({ slug, source: stage.source, seed, onProcess: () => {}, signal });
  if (outcome.kind === "timed") await recordBaseline(db, stageId, outcome.timing);
  else log.error({ slug, stage: stageId, ...outcome }, "a staged reference does not get through");
}
