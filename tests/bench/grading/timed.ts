import type { Grader } from "#grader/service/grader.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import { median } from "#grader/judge/statistics.ts";
import { formatMs, markdownTable } from "../table.ts";
import { gradeSolution } from "./grade-solution.ts";

const ROUNDS = 10;
const PHASES = ["correctness", "performance", "total"] as const;

/** What the race against the reference adds; its length is chosen, not suffered (docs/decisions/0033). */
export async function describeTimed(grader: Grader): Promise<string> {
  const rows: string[][] = [];
  for (const slug of grader.exercises.keys()) {
    console.error(`grading: ${slug}, timed`);
    const times: Verdict["durationsMs"][] = [];
    for (let i = 0; i < ROUNDS; i++)
      times.push((await gradeSolution(grader, slug, { timing: true })).durationsMs);
    const totals = times.map(({ total }) => total);
    const cells = PHASES.map((phase) => median(times.map((one) => one[phase])));
    rows.push([slug, ...[...cells, halfQuartileDistance(totals)].map(formatMs)]);
  }
  return `### With timing: milliseconds, median of ${ROUNDS}

${markdownTable(["exercise", ...PHASES, "±"], rows)}

"performance" is the race against the reference at every size. ± is half the distance between the quartiles of the total.
`;
}

function halfQuartileDistance(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return (median(sorted.slice(-half)) - median(sorted.slice(0, half))) / 2;
}
