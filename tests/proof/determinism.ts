/** Does a verdict depend on the seed? Every shipped submission, without timing, on many seeds. */
import type { LoadedExercise, LoadedFunction } from "#grader/exercise/load.ts";
import { createRng } from "#grader/exercise/random.ts";
import { Examination } from "#grader/judge/examination.ts";
import { parameterNamesOf } from "#grader/judge/program.ts";
import type { Grader } from "#grader/service/grader.ts";
import { inLanes } from "./in-lanes.ts";
import type { Shipped } from "./shipped.ts";
import { shippedSubmissions, untimedVerdicts } from "./shipped.ts";

export interface DeterminismOptions {
  readonly seeds: number;
  /** The first of the seeds: `determinism-1`, `determinism-2`, … */
  readonly from: number;
  /** Of the submissions every n-th. */
  readonly every: number;
  /** Leave out what runs into a limit: seconds for each seed. */
  readonly skipLimit: boolean;
}

const LANES = 2;

/** Prints a line for each submission whose verdict changes or is not its folder's; true when there is none. */
export async function proveDeterminism(
  grader: Grader,
  { seeds, from, every, skipLimit }: DeterminismOptions,
): Promise<boolean> {
  const all = shippedSubmissions(grader.exercises.values());
  const submissions = all
    .filter(({ folder }) => !(skipLimit && folder === "limit"))
    .filter((_, i) => i % every === 0);
  const names = Array.from({ length: seeds }, (_, i) => `determinism-${from + i}`);
  const drawn = submissions.filter(({ dependsOnSeed }) => dependsOnSeed).length;
  console.log(
    `${drawn} submissions × ${seeds} seeds, ${submissions.length - drawn} that no seed reaches, untimed`,
  );
  let done = 0;
  let faulty = 0;
  for (const [slug, own] of Map.groupBy(submissions, (submission) => submission.slug)) {
    const seen = await verdictsOf(grader, grader.exercises.get(slug)!, own, names);
    for (const submission of own) {
      const fault = faultOf(submission, seen.get(submission.file) ?? new Map());
      if (fault === null) continue;
      faulty++;
      console.log(`✗ ${fault}`);
    }
    done += own.length;
    console.log(`  ${done} of ${submissions.length}: ${slug}`);
  }
  console.log(`determinism: ${submissions.length - faulty} passed, ${faulty} failed`);
  return faulty === 0;
}

/** Which seeds led to which verdict. */
type Seen = Map<string, string[]>;

/** By file. All of an exercise are asked the same before the next seed is drawn. */
async function verdictsOf(
  grader: Grader,
  exercise: LoadedExercise,
  submissions: readonly Shipped[],
  seeds: readonly string[],
): Promise<Map<string, Seen>> {
  const byFile = new Map<string, Seen>(submissions.map(({ file }) => [file, new Map()]));
  for (const [i, seed] of seeds.entries()) {
    const examination = exercise.kind === "break-it" ? undefined : examinationOf(exercise, seed);
    const asked = submissions.filter(({ dependsOnSeed }) => dependsOnSeed || i === 0);
    await inLanes(LANES, asked, async ({ slug, source, file }) => {
      const { verdict } = await grader.grade({ slug, source, seed, examination, timing: false });
      const seen = byFile.get(file)!;
      seen.set(verdict, [...(seen.get(verdict) ?? []), seed]);
    });
  }
  return byFile;
}

function examinationOf({ spec, manifest }: LoadedFunction, seed: string): Examination {
  return new Examination(spec, parameterNamesOf(manifest), createRng(seed));
}

function faultOf({ file, folder }: Shipped, seen: Seen): string | null {
  const allowed: readonly string[] = untimedVerdicts(folder);
  const isAsPromised = [...seen.keys()].every((kind) => allowed.includes(kind));
  if (seen.size === 1 && isAsPromised) return null;
  const kinds = [...seen].map(([kind, at]) => `${kind} × ${at.length} (${at.slice(0, 3).join(", ")})`);
  return `${file}: promised ${allowed.join(" or ")}, got ${kinds.join("; ")}`;
}
