import type { Grader } from "#grader/service/grader.ts";
import { median } from "#grader/judge/statistics.ts";
import { formatMs, markdownTable } from "../table.ts";
import { gradeSolution } from "./grade-solution.ts";

const SECONDS = 10;

/** How many submissions a service judges when there is always a next one: the solutions in turn, without timing. */
export async function describeThroughput(grader: Grader): Promise<string> {
  const slugs = [...grader.exercises.keys()];
  const rows: string[][] = [];
  for (const atOnce of [1, 2, 3]) {
    const times: number[] = [];
    const startedAt = performance.now();
    const end = startedAt + 1_000 * SECONDS;
    const lane = async (first: number): Promise<void> => {
      for (let turn = first; performance.now() < end; turn += atOnce) {
        const beganAt = performance.now();
        await gradeSolution(grader, slugs[turn % slugs.length]!, { timing: false });
        times.push(performance.now() - beganAt);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, i) => lane(i)));
    const seconds = (performance.now() - startedAt) / 1_000;
    rows.push([String(atOnce), (times.length / seconds).toFixed(1), formatMs(median(times))]);
  }
  return `### Sustained, without timing: submissions a second over ${SECONDS} s

${markdownTable(["at once", "a second", "median ms of each"], rows)}

The start of the single-use processes is in it: it takes more of the processor than the judging does.
`;
}
