/**
 * A grader service as a process of its own, to be killed: `node grading-worker.ts <database url> <exercises dir> <lease
 * seconds>`. The real judge and sandbox; only the lease is shorter than in production.
 */
import process from "node:process";
import { createLogger } from "#lib/log.ts";
import { runGradingWorker } from "#lib/queue/index.ts";
import { createGrader } from "#grader/service/grader.ts";

const [databaseUrl = "", exercisesDir = "", leaseSeconds = "2"] = process.argv.slice(2);
const grader = await createGrader({ exerciseDirs: [exercisesDir], poolSize: 1 });
const worker = await runGradingWorker({
  databaseUrl,
  grader,
  log: createLogger("grading-worker", "silent"),
  concurrency: 2,
  leaseSeconds: Number(leaseSeconds),
  graceMs: 1_000,
});
process.once("SIGTERM", () => {
  void worker.stop().then(() => grader.close());
});
process.stdout.write("ready\n");
