import type { Transaction } from "../db/index.ts";
import { gradingAttemptsMax, gradingTask, jobKey } from "./options.ts";

/**
 * Asks for a grading, as part of the caller's transaction. Lower `priority` goes first: who has several
 * submissions waiting does not keep others from theirs.
 */
export async function addGradingJob(tx: Transaction, submissionId: string, priority = 0): Promise<void> {
  const payload = JSON.stringify({ submissionId });
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${gradingTask}::text, ${payload}::json, max_attempts := ${gradingAttemptsMax}::int,
      job_key := ${jobKey(submissionId)}::text, priority := ${priority}::int)`;
}
