import { cpus } from "node:os";
import { startGrader } from "#grader/cli/start-grader.ts";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { describeLatency } from "./grading/latency.ts";
import { gradeSolution } from "./grading/grade-solution.ts";
import { describeThroughput } from "./grading/throughput.ts";
import { describeTimed } from "./grading/timed.ts";
import type { BenchReport } from "./report.ts";
import { makeVitestProject } from "./grading/vitest-run.ts";

const WARM_UPS = 3;

/** How long a grading of each exercise's solution takes, and how many a service can do. False when the grader could not start. */
export async function benchGrading(): Promise<BenchReport | false> {
  const grader = await startGrader({ exerciseDirs: exerciseDirs(process.env) });
  if ("reasons" in grader) return false;
  const vitest = makeVitestProject(grader.exercises.get("attention")?.solution ?? "");
  try {
    for (let i = 0; i < WARM_UPS; i++)
      for (const slug of grader.exercises.keys()) await gradeSolution(grader, slug, { timing: false });
    await vitest.run();
    const parts = [
      await describeLatency(grader, vitest),
      await describeThroughput(grader),
      await describeTimed(grader),
      "Read all of this on a quiet machine: a p95 far above its median says that it was not.",
    ];
    return {
      about: `A warm service on ${cpus().length} cores.`,
      tables: [],
      text: parts.join("\n"),
      figures: null,
    };
  } finally {
    vitest.remove();
    await grader.close();
  }
}
