import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { addRankingJobs } from "./add-ranking-jobs.ts";
import { rankingJobKey, rankingPriorities } from "./options.ts";

interface Stranded {
  id: string;
  submissionId: string;
  purpose: keyof typeof rankingPriorities;
  lastError: string | null;
  /** Every try ended without an outcome; else there is no job at all. */
  exhausted: boolean;
}

/**
 * Ranked timings that nobody will make. Without a job they get one; when every try failed the fault is ours, and the wish is dropped:
 * an entry keeps its badge, and a submission may be timed another time.
 */
export async function repairRankings(db: Db, log: Logger): Promise<void> {
  const stranded = await db.$queryRaw<Stranded[]>`
    select r.id::text, r.submission_id::text as "submissionId", r.purpose::text, j.last_error as "lastError", j.id is not null as exhausted
    from rankings r left join graphile_worker.jobs j on j.key = 'rank:' || r.id::text
    where r.status <> 'done' and (j.id is null or (j.attempts >= j.max_attempts and j.locked_at is null))
    order by r.created_at limit 100`;
  for (const { id, submissionId, purpose, lastError, exhausted } of stranded) {
    log.warn(
      { ranking: id, submission: submissionId, exhausted, lastError },
      "nobody was going to make this ranked timing",
    );
    if (!exhausted) {
      await db.$transaction((tx) => addRankingJobs(tx, [id], rankingPriorities[purpose]));
      continue;
    }
    await db.ranking.deleteMany({ where: { id, status: { not: "done" } } });
    await db.$executeRaw`select graphile_worker.remove_job(${rankingJobKey(id)})`;
  }
}
