import type { Transaction } from "../db/index.ts";
import { rankingAttemptsMax, rankingTask } from "./options.ts";

/** Asks for ranked timings, as part of the caller's transaction. Lower `priority` goes first. */
export async function addRankingJobs(
  tx: Transaction,
  rankingIds: readonly string[],
  priority: number,
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${rankingTask}::text, json_build_object('rankingId', id), max_attempts := ${rankingAttemptsMax}::int,
      job_key := ${rankingTask}::text || ':' || id, priority := ${priority}::int)
    from unnest(${rankingIds}::text[]) as asked (id)`;
}
