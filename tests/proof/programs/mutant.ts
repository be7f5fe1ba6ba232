import { createRng } from "#grader/exercise/random.ts";
import type { Evaluator } from "./evaluator.ts";
import { mutate, mutationsOf } from "./mutations.ts";
import type { Program } from "./program.ts";

export type Drawn =
  | { kind: "mutant"; program: Program; change: string; violation: string }
  /** None of the mutations that were tried changes a result. */
  | { kind: "none" }
  | { kind: "program is wrong"; violation: string };

/** Mutations tried, of which the one is taken that shows on the fewest trials: the hardest to find. */
const DRAWS = 8;
/** Pools of trials in use: each is made once, with its exact answers. */
const POOLS = 6;
/** An honest program answers all trials within a fraction of this, a mutated one may have no end. */
const PATIENCE_MS = { original: 60_000, mutated: 500 };

/**
 * One mutation of the program that breaks the statement on some trial. Those that change nothing that is asked are passed over, and
 * so are those that have no end: limits are looked after elsewhere.
 */
export async function drawMutant(evaluator: Evaluator, program: Program, seed: number): Promise<Drawn> {
  const { slug, source } = program;
  const pool = `trials-${seed % POOLS}`;
  const original = await evaluator.evaluate(slug, source, pool, PATIENCE_MS.original, 1);
  const violation = original === null ? "has no end" : original.find((one) => one !== null);
  if (violation) return { kind: "program is wrong", violation };
  const rng = createRng(`mutant-${seed}`);
  let rarest: Drawn = { kind: "none" };
  let fewest = Infinity;
  for (const mutation of rng.shuffle(mutationsOf(source)).slice(0, DRAWS)) {
    const mutated = mutate(source, mutation);
    const answers = await evaluator.evaluate(slug, mutated, pool, PATIENCE_MS.mutated, fewest);
    const violations = answers?.filter((one) => one !== null) ?? [];
    if (violations.length === 0 || violations.length >= fewest) continue;
    fewest = violations.length;
    const change = `“${source.slice(mutation.start, mutation.end)}” became “${mutation.text}”`;
    rarest = {
      kind: "mutant",
      program: { slug, source: mutated },
      change,
      violation: `${violations[0]} on ${violations.length} of ${answers!.length} trials`,
    };
  }
  return rarest;
}
