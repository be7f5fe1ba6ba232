import type { RankedOutcome, RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import type { Context } from "#lib/context.ts";
import type { Db } from "#lib/db/index.ts";
import { getExercise } from "#lib/exercises/index.ts";
import { recordRanking } from "#lib/leaderboard/index.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { timed, verdictFor } from "./verdicts.ts";

/** A complete record of a ranked timing to be stored: what it says is up to the test. */
export async function timingFor(
  slug: string,
  speedup: number,
  given: Partial<RankedTiming> & { spread?: number } = {},
): Promise<RankedTiming> {
  const { manifest } = await getExercise(slug);
  const { spread = 0.01, ...rest } = given;
  const interval: [number, number] = [speedup * (1 - spread), speedup * (1 + spread)];
  const size = (n: number) => ({
    name: `n = ${n}`,
    n,
    operations: 2 * n,
    speedup,
    interval,
    learnerMedianNs: n / speedup,
    referenceMedianNs: n,
    allocatedBytes: null,
  });
  return {
    format: 1,
    exercise: { uuid: manifest.uuid, slug, version: manifest.version },
    seed: "0123456789abcdef0123456789abcdef",
    environment: {
      cpu: "Test CPU",
      machineClass: "linux-x64 Test CPU",
      node: "26.10.0",
      v8: "14.6",
      flags: [],
      core: 1,
      reference: "reference-1",
    },
    plan: { warmups: 10, pairs: [2, 2], callsPerReading: [1, 1] },
    speedup,
    interval,
    sizes: [size(100), size(1000)],
    growth: { exponent: 1, interval: [0.9, 1.1], expected: 1 },
    processes: [
      {
        speedup,
        ratios: [
          [speedup, speedup],
          [speedup, speedup],
        ],
      },
    ],
    checks: { calls: 8, maxErrorUlps: 2, maxBoundUse: 0.1 },
    implausible: null,
    durationMs: 1_000,
    ...rest,
  };
}

export async function outcomeFor(
  slug: string,
  speedup: number,
  given: Partial<RankedTiming> & { spread?: number } = {},
): Promise<RankedOutcome> {
  return { kind: "timed", timing: await timingFor(slug, speedup, given) };
}

/** Submits and has it accepted, which asks for a ranked timing where there is a board. */
export async function solve(who: Context, slug: string, source = "export {};\n"): Promise<string> {
  const { id } = await createSubmission(who, { slug, source });
  await recordVerdict(who.db, id, await verdictFor(slug, { performance: timed(1) }));
  return id;
}

/** The ranking of a submission that has no outcome yet. */
export function waitingRanking(db: Db, submissionId: string) {
  return db.ranking.findFirstOrThrow({ where: { submissionId, status: { not: "done" } } });
}

/** From the submission to its entry, or to none when the outcome gives none. */
export async function rank(who: Context, slug: string, outcome: RankedOutcome, source?: string) {
  const submissionId = await solve(who, slug, source);
  const { id } = await waitingRanking(who.db, submissionId);
  await recordRanking(who.db, id, outcome);
  const entry = await who.db.boardEntry.findFirst({ where: { submissionId } });
  return { submissionId, rankingId: id, entryId: entry?.id ?? "" };
}
