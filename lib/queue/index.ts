export type { GradingService } from "./grader.ts";
export type { RankingService } from "./ranker.ts";
export { gradingAttemptsMax } from "./options.ts";
export { runGradingWorker, type GradingWorker } from "./run-grading-worker.ts";
