import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { createGrader } from "#grader/service/grader.ts";
import { createLogger } from "#lib/log.ts";
import { runGradingWorker } from "#lib/queue/index.ts";

/**
 * The grading process: the queue's consumer with a grader of its own. Any number of them work on one database.
 * Reads DATABASE_URL, EXERCISES_DIR and RANKED_TIMINGS (`off`: none are made here); needs no secret of the web.
 */
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  process.stderr.write("DATABASE_URL: say where the submissions are.\n");
  process.exit(1);
}

const log = createLogger("grader");
const grader = await createGrader({
  exerciseDirs: exerciseDirs(process.env),
  log: (message) => log.error(message),
});
const rankedTimings = process.env.RANKED_TIMINGS !== "off";
const worker = await runGradingWorker({
  databaseUrl,
  grader,
  log,
  ...(rankedTimings ? { ranker: grader } : {}),
});

const stop = async (): Promise<void> => {
  await worker.stop();
  await grader.close();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
process.send?.("ready");
