import { Logger } from "graphile-worker";

export const gradingTask = "grade";

/** A grading that fails by our fault is tried so often, then recorded as `judge-error`. */
export const gradingAttemptsMax = 4;

/** Names the job of a submission, so that there is one. */
export function jobKey(submissionId: string): string {
  return `${gradingTask}:${submissionId}`;
}

export const rankingTask = "rank";
export const baselineTask = "baseline";
export const nightlyTask = "reverify-top";

/** A ranked timing that fails by our fault is tried so often, then given up: nobody loses a place by it. */
export const rankingAttemptsMax = 3;

/** Lower goes first: who has just submitted waits, an entry that is timed again does not. */
export const rankingPriorities = { entry: 0, verification: 10, baseline: 15, epoch: 20 } as const;

export function rankingJobKey(rankingId: string): string {
  return `${rankingTask}:${rankingId}`;
}

const silent = new Logger(() => () => {});

/** What every use of graphile-worker has in common. */
export const queueOptions = { schema: "graphile_worker", logger: silent };
