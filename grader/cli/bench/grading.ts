import { exerciseDirs } from "../../exercise/exercise-dirs.ts";
import { median } from "../../judge/statistics.ts";
import type { Verdict } from "../../judge/verdict.ts";
import { startGrader } from "../start-grader.ts";

const rounds = 20;
const phases = ["compile", "load", "correctness", "performance", "total"] as const;

const legend = `grading: milliseconds, median of ${rounds} gradings of each exercise's solution, one after another in a warm grader
  compile      type check and translation
  load         a fresh process takes the program
  correctness  every group of cases, laws and purity; the right answers are worked out meanwhile
  performance  the race against the reference at every size
  total        what a learner waits for, without the queue; ± is half the distance between the quartiles
Read it on a quiet machine: ± above a tenth of the total says that it was not.`;

/** How long a grading of each exercise's solution takes. False when the grader could not start. */
export async function benchGrading(): Promise<boolean> {
  const grader = await startGrader({ exerciseDirs: exerciseDirs(process.env), poolSize: 2 });
  if ("reasons" in grader) return false;
  try {
    console.log(`${legend}\n`);
    console.log(row("exercise", [...phases, "±"]));
    for (const { slug, solution } of grader.exercises.values()) {
      const verdicts: Verdict[] = [];
      // The first one warms up.
      for (let i = 0; i <= rounds; i++) verdicts.push(await grader.grade({ slug, source: solution }));
      const timed = verdicts.slice(1).map(({ durationsMs }) => durationsMs);
      const cells = phases.map((phase) => median(timed.map((durations) => durations[phase])));
      const spread = halfQuartileDistance(timed.map(({ total }) => total));
      console.log(
        row(
          slug,
          [...cells, spread].map((ms) => ms.toFixed(1)),
        ),
      );
    }
    return true;
  } finally {
    await grader.close();
  }
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(16), ...cells.map((cell) => cell.padStart(12))].join("");
}

function halfQuartileDistance(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return (median(sorted.slice(-half)) - median(sorted.slice(0, half))) / 2;
}
