import { Logger } from "graphile-worker";

/** What every use of graphile-worker has in common. */
export const queueSchema = "graphile_worker";

export const gradingTask = "grade";

/** A grading that fails by our fault is tried so often, then recorded as `judge-error`. */
export const gradingAttemptsMax = 3;

const silent = new Logger(() => () => {});

export const queueOptions = { schema: queueSchema, logger: silent };
