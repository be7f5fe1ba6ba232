import { exerciseDirs } from "../../exercise/exercise-dirs.ts";
import { median } from "../../judge/statistics.ts";
import type { Verdict } from "../../judge/verdict.ts";
import { createGrader } from "../../service/grader.ts";

const rounds = 20;
const timedRounds = 5;
const phases = ["compile", "load", "correctness", "performance", "total"] as const;

/** How long a grading of each exercise's solution takes in a warm service: medians in milliseconds. */
export async function benchGrading(): Promise<void> {
  const grader = await createGrader({ exerciseDirs: exerciseDirs(process.env), poolSize: 2 });
  try {
    console.log(`grading: median of ${rounds} (performance: of ${timedRounds}), ms; total is without timing`);
    console.log(["exercise".padEnd(16), ...phases.map((phase) => phase.padStart(12))].join(""));
    for (const { slug, solution } of grader.exercises.values()) {
      const grade = (timing: boolean) => grader.grade({ slug, source: solution, timing });
      await grade(false);
      const untimed: Verdict[] = [];
      for (let i = 0; i < rounds; i++) untimed.push(await grade(false));
      const timed: Verdict[] = [];
      for (let i = 0; i < timedRounds; i++) timed.push(await grade(true));
      const cells = phases.map((phase) => {
        const verdicts = phase === "performance" ? timed : untimed;
        return median(verdicts.map(({ durationsMs }) => durationsMs[phase]))
          .toFixed(1)
          .padStart(12);
      });
      console.log([slug.padEnd(16), ...cells].join(""));
    }
  } finally {
    await grader.close();
  }
}
