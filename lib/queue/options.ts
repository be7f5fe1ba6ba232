import { Logger } from "graphile-worker";

export const gradingTask = "grade";

/** A grading that fails by our fault is tried so often, then recorded as `judge-error`. */
export const gradingAttemptsMax = 4;

/** Names the job of a submission, so that there is one. */
export function jobKey(submissionId: string): string {
  return `${gradingTask}:${submissionId}`;
}

const silent = new Logger(() => () => {});

/** What every use of graphile-worker has in common. */
export const queueOptions = { schema: "graphile_worker", logger: silent };
