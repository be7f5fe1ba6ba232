import { setTimeout as pause } from "node:timers/promises";
import type { Grader } from "#grader/service/grader.ts";
import { median } from "#grader/judge/statistics.ts";
import { formatMs, markdownTable, percentile95 } from "../table.ts";
import { gradeSolution } from "./grade-solution.ts";
import type { VitestProject } from "./vitest-run.ts";

const ROUNDS = 20;
/** Between two submissions, so that each finds the service as it is when nobody else is there: warm, its next process ready. */
const PAUSE_MS = 400;

const PHASES = ["compile", "load", "correctness", "total"] as const;

/** Every exercise's solution once a round, and vitest once a round among them: what disturbs the one disturbs the other. */
export async function describeLatency(grader: Grader, vitest: VitestProject): Promise<string> {
  const slugs = [...grader.exercises.keys()];
  const rounds: { vitestMs: number; durations: Map<string, Record<(typeof PHASES)[number], number>> }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    console.error(`grading: round ${i + 1} of ${ROUNDS}, untimed`);
    const durations: (typeof rounds)[number]["durations"] = new Map();
    for (const slug of slugs) {
      await pause(PAUSE_MS);
      durations.set(slug, (await gradeSolution(grader, slug, { timing: false })).durationsMs);
    }
    await pause(PAUSE_MS);
    rounds.push({ vitestMs: await vitest.run(), durations });
  }
  const rows = slugs.map((slug) => {
    const of = (phase: (typeof PHASES)[number]) =>
      rounds.map(({ durations }) => durations.get(slug)?.[phase] ?? NaN);
    const ratios = rounds.map(({ vitestMs }, i) => vitestMs / of("total")[i]!);
    return [
      slug,
      ...PHASES.map((phase) => formatMs(median(of(phase)))),
      formatMs(percentile95(of("total"))),
      `${median(ratios).toFixed(1)} ×`,
    ];
  });
  const vitestMs = median(rounds.map((round) => round.vitestMs));
  return `### From claimed job to verdict, without timing: milliseconds, median of ${ROUNDS}

${markdownTable(["exercise", ...PHASES, "p95", "vitest / ours"], rows)}

One at a time in a warm service. "compile": type check and translation; "load": a fresh process takes the program; "correctness":
every group, the right answers being worked out meanwhile. \`vitest run\` of twenty tests of attention takes ${formatMs(vitestMs)} ms, without types and
without isolation; it is run once in every round, and the last column is the median of the ratios within a round.
`;
}
