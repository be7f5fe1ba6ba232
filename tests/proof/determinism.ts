/** Does a verdict depend on the seed? Every shipped submission, without timing, on many seeds. */
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
  const faults = await inLanes(LANES, submissions, async (submission) => {
    const fault = await faultOf(grader, submission, names);
    if (fault !== null) console.log(`✗ ${fault}`);
    if (++done % 20 === 0) console.log(`  ${done} of ${submissions.length}`);
    return fault;
  });
  const faulty = faults.filter((fault) => fault !== null).length;
  console.log(`determinism: ${submissions.length - faulty} passed, ${faulty} failed`);
  return faulty === 0;
}

async function faultOf(grader: Grader, shipped: Shipped, seeds: readonly string[]): Promise<string | null> {
  const { slug, source, file, folder, dependsOnSeed } = shipped;
  const seen = new Map<string, string[]>();
  for (const seed of dependsOnSeed ? seeds : seeds.slice(0, 1)) {
    const { verdict } = await grader.grade({ slug, source, seed, timing: false });
    seen.set(verdict, [...(seen.get(verdict) ?? []), seed]);
  }
  const allowed: readonly string[] = untimedVerdicts(folder);
  const isAsPromised = [...seen.keys()].every((kind) => allowed.includes(kind));
  if (seen.size === 1 && isAsPromised) return null;
  const kinds = [...seen].map(([kind, at]) => `${kind} × ${at.length} (${at.slice(0, 3).join(", ")})`);
  return `${file}: promised ${allowed.join(" or ")}, got ${kinds.join("; ")}`;
}
