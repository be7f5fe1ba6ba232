export { addGradingJob } from "./add-grading-job.ts";
export { gradingAttemptsMax } from "./options.ts";
export type { GradingService } from "./grader.ts";
export { runGradingWorker, type GradingWorker, type GradingWorkerOptions } from "./run-grading-worker.ts";
