import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { judgeErrorVerdict } from "../submissions/judge-error-verdict.ts";
import { recordVerdict } from "../submissions/record-verdict.ts";
import { addGradingJob } from "./add-grading-job.ts";
import { jobKey } from "./options.ts";

interface Stranded {
  id: string;
  exerciseId: string;
  slug: string;
  version: number;
  seed: string;
  /** Null when there is no job at all. */
  lastError: string | null;
  exhausted: boolean;
}

/**
 * Submissions that nobody will grade: every try ended without a verdict (the service died each time), or the job is
 * gone. The former get a `judge-error`, the latter a new job.
 */
export async function repairStranded(db: Db, log: Logger): Promise<void> {
  const stranded = await db.$queryRaw<Stranded[]>`
    select s.id::text, s.exercise_id::text as "exerciseId", e.slug, s.exercise_version as version, s.seed,
           j.last_error as "lastError", j.id is not null as exhausted
    from submissions s
    join exercises e on e.id = s.exercise_id
    left join graphile_worker.jobs j on j.key = 'grade:' || s.id::text
    where s.status <> 'done' and (j.id is null or (j.attempts >= j.max_attempts and j.locked_at is null))
    order by s.created_at limit 100`;
  for (const submission of stranded) {
    log.warn(
      { submission: submission.id, exhausted: submission.exhausted },
      "nobody was going to grade this submission",
    );
    if (!submission.exhausted) {
      await db.$transaction((tx) => addGradingJob(tx, submission.id));
      continue;
    }
    const reason = submission.lastError ?? "The grader ended in the middle of this submission, each time.";
    await recordVerdict(db, submission.id, judgeErrorVerdict(submission, reason));
    await db.$executeRaw`select graphile_worker.remove_job(${jobKey(submission.id)})`;
  }
}
