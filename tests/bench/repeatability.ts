/**
 * `npm run bench -- repeatability`: one program timed for the board again and again beside a busy neighbour, and the same with two
 * that truly differ by little: how far apart are the scores, and how often is their order right?
 */
import { join } from "node:path";
import { geometricMean, median } from "#grader/judge/statistics.ts";
import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { createGrader, type Grader } from "#grader/service/grader.ts";
import { ROOT } from "../runner/steps.ts";
import { startOtherLoad } from "./repeatability/other-load.ts";
import { slowedAttention } from "./repeatability/variants.ts";
import type { BenchReport, BenchTable } from "./report.ts";

export interface RepeatabilityOptions {
  /** Timings of each program. */
  readonly timings: number;
}

const shares = [0, 0.01, 0.035];

interface Program {
  share: number;
  timings: RankedTiming[];
}

export async function benchRepeatability({ timings }: RepeatabilityOptions): Promise<BenchReport> {
  const grader = await createGrader({ exerciseDirs: [join(ROOT, "exercises")], only: ["attention"] });
  const endOtherLoad = await startOtherLoad();
  const programs: Program[] = shares.map((share) => ({ share, timings: [] }));
  try {
    // By turns, so that a slow minute of the machine meets all of them.
    for (let turn = 0; turn < timings; turn++) {
      for (const program of programs) program.timings.push(await timeOnce(grader, program.share, turn));
      console.error(`${turn + 1} of ${timings}`);
    }
  } finally {
    endOtherLoad();
    await grader.close();
  }
  return reportOf(programs);
}

async function timeOnce(grader: Grader, share: number, turn: number): Promise<RankedTiming> {
  const { solution = "" } = grader.exercises.get("attention") ?? {};
  const source = slowedAttention(solution, share);
  const seed = `${turn}${share}`.replaceAll(/\D/g, "").padStart(32, "0");
  const outcome = await grader.rank({ slug: "attention", source, seed });
  if (outcome.kind === "failed")
    throw new Error(`${outcome.reason} at ${outcome.size ?? "no size"}: ${outcome.detail}`);
  return outcome.timing;
}

const scoreOf = ({ speedup }: RankedTiming): number => speedup;
/** Beside the reference nothing: what a board of absolute times would rank. */
const rawOf = ({ sizes }: RankedTiming): number =>
  1 / geometricMean(sizes.map(({ learnerMedianNs }) => learnerMedianNs));

function reportOf(programs: readonly Program[]): BenchReport {
  const [base] = programs;
  if (base === undefined) throw new Error("Nothing was timed.");
  const spread: BenchTable = {
    title: "Coefficient of variation",
    head: ["", "score (speedup)", "raw time"],
    rows: programs.map(({ share, timings }) => [
      nameOf(share),
      percent(variation(timings.map(scoreOf))),
      percent(variation(timings.map(rawOf))),
    ]),
  };
  const order: BenchTable = {
    title: "Two timings, one of each program",
    head: ["", "true difference", "ordered rightly by score", "by raw time", "intervals overlap: tied"],
    rows: programs.map((program) => comparisonRow(base, program)),
  };
  const count = base.timings.length;
  return {
    about: `The solution of attention and the same with a little of its work done twice, each timed ${count} times for the board, by turns, beside a busy loop. Targets: variation of the score at most 0.6 %; 5 % ordered rightly in 99 % of all pairs of timings, 2 % in 90 %; identical programs tied in 95 %.`,
    tables: [spread, order],
    figures: programs.map(({ share, timings }) => ({
      share,
      timings: timings.map(({ speedup, interval, sizes, durationMs }) => ({
        speedup,
        interval,
        learnerMedianNs: sizes.map(({ learnerMedianNs }) => learnerMedianNs),
        durationMs,
      })),
    })),
  };
}

function comparisonRow(base: Program, other: Program): string[] {
  const pairs = base.timings.flatMap((a, i) =>
    other.timings.flatMap((b, j) => (base !== other || i < j ? [{ a, b }] : [])),
  );
  const share = (holds: (a: RankedTiming, b: RankedTiming) => boolean) =>
    percent(pairs.filter(({ a, b }) => holds(a, b)).length / pairs.length);
  const difference = median(base.timings.map(scoreOf)) / median(other.timings.map(scoreOf)) - 1;
  const same = base === other;
  return [
    nameOf(other.share),
    same ? "none" : percent(difference),
    same ? "" : share((a, b) => scoreOf(a) > scoreOf(b)),
    same ? "" : share((a, b) => rawOf(a) > rawOf(b)),
    share((a, b) => a.interval[0] <= b.interval[1] && b.interval[0] <= a.interval[1]),
  ];
}

function nameOf(share: number): string {
  return share === 0 ? "the solution" : `+ ${100 * share} % of its work`;
}

function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / mean;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
