/**
 * The whole judge on programs that nobody has seen: random correct ones are accepted; random single mutations of them that
 * change a result beyond its bound are not. Without timing.
 */
import * as fc from "fast-check";
import { createRng } from "#grader/exercise/random.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import type { Grader } from "#grader/service/grader.ts";
import { inLanes } from "../in-lanes.ts";
import { Evaluator } from "./evaluator.ts";
import { programsOf } from "./index.ts";
import { drawMutant } from "./mutant.ts";
import type { Program } from "./program.ts";

export interface ProgramsOptions {
  /** Correct programs, and as many mutated ones. */
  readonly count: number;
  /** Decides all of them; a run without one draws its own and prints it. */
  readonly seed?: number;
  /** Of this exercise only. */
  readonly exercise?: string;
  /** Print every program. */
  readonly show: boolean;
}

const LANES = 2;

interface Tally {
  accepted: number;
  refused: number;
  /** Verdicts of mutated programs. */
  readonly verdicts: Map<string, number>;
  readonly faults: string[];
}

export async function provePrograms(grader: Grader, options: ProgramsOptions): Promise<boolean> {
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  console.log(`${options.count} correct programs and ${options.count} mutated ones, seed ${seed}`);
  const tally: Tally = { accepted: 0, refused: 0, verdicts: new Map(), faults: [] };
  const idle = Array.from({ length: LANES }, () => new Evaluator());
  try {
    await inLanes(
      LANES,
      Array.from({ length: options.count }, (_, i) => i),
      async (index) => {
        const evaluator = idle.pop()!;
        // The first program of a run has the seed of the run, so that a run of one repeats any program.
        const own = index === 0 ? seed : createRng(`${seed}/${index}`).int(0, 2 ** 31 - 1);
        const faults = await proveOne(grader, evaluator, own, options, tally);
        for (const fault of faults) console.log(fault);
        tally.faults.push(...faults);
        idle.push(evaluator);
      },
    );
  } finally {
    await Promise.all(idle.map((evaluator) => evaluator.close()));
  }
  const kinds = [...tally.verdicts].map(([kind, times]) => `${kind} ${times}`).join(", ");
  console.log(`correct programs: ${tally.accepted} accepted of ${options.count}`);
  console.log(
    `mutated programs: ${tally.refused} refused of ${[...tally.verdicts.values()].reduce((a, b) => a + b, 0)} (${kinds})`,
  );
  console.log(`programs: ${tally.accepted + tally.refused} passed, ${tally.faults.length} failed`);
  return tally.faults.length === 0;
}

async function proveOne(
  grader: Grader,
  evaluator: Evaluator,
  seed: number,
  { exercise, show }: ProgramsOptions,
  tally: Tally,
): Promise<string[]> {
  const slugs = Object.keys(programsOf);
  const slug = exercise ?? slugs[seed % slugs.length]!;
  const arbitrary = programsOf[slug]!;
  const [program] = fc.sample(arbitrary, { seed, numRuns: 1 }) as [Program];
  const faults: string[] = [];
  if (show) console.log(`── ${slug}, seed ${seed}\n${program.source}`);
  const judge = (source: string): Promise<Verdict> =>
    grader.grade({ slug, source, seed: `programs-${seed}`, timing: false });

  const verdict = await judge(program.source);
  if (verdict.verdict === "accepted") tally.accepted++;
  else faults.push(report("a correct program was not accepted", seed, program, verdict));

  const mutant = await drawMutant(evaluator, program, seed);
  if (mutant.kind === "program is wrong")
    faults.push(report(`this program is not correct itself (${mutant.violation})`, seed, program, verdict));
  if (mutant.kind === "mutant") {
    if (show) console.log(`── mutated: ${mutant.change}, ${mutant.violation}`);
    const judged = await judge(mutant.program.source);
    tally.verdicts.set(judged.verdict, (tally.verdicts.get(judged.verdict) ?? 0) + 1);
    if (judged.verdict !== "accepted" && judged.verdict !== "judge-error") tally.refused++;
    else
      faults.push(
        report(
          `a mutated program passed: ${mutant.change}; it ${mutant.violation}`,
          seed,
          mutant.program,
          judged,
        ),
      );
  }
  return faults;
}

function report(what: string, seed: number, { slug, source }: Program, verdict: Verdict): string {
  const { failure } = verdict;
  const why = failure
    ? ` (${failure.group}, “${failure.case}”: ${failure.reason})`
    : (verdict.judgeError ?? "");
  const diagnostics = verdict.diagnostics.map(({ message, line }) => `line ${line}: ${message}`).join("; ");
  return [
    `✗ ${slug}: ${what}`,
    `  verdict: ${verdict.verdict}${why}${diagnostics}`,
    `  again: npm run proof -- programs --exercise ${slug} --seed ${seed} --count 1`,
    source,
  ].join("\n");
}
