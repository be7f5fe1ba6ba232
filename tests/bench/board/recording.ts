import type { Context } from "#lib/context.ts";
import type { Db } from "#lib/db/index.ts";
import { recordRanking } from "#lib/leaderboard/index.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { silentLog } from "#tests/support/house.ts";
import { outcomeFor, waitingRanking } from "#tests/support/rankings.ts";
import { timed, verdictFor } from "#tests/support/verdicts.ts";
import { interleaved, type Contender, type Timings } from "./interleaved.ts";

/** How long a verdict, and the outcome of a ranked timing, take to record in each database. */
export async function timeRecording(
  databases: Readonly<Record<string, Db>>,
  slug: string,
  rounds: number,
): Promise<Record<string, Timings>> {
  const contend = async (record: typeof verdictOf) => {
    const contenders: Record<string, Contender> = {};
    for (const [name, db] of Object.entries(databases)) contenders[name] = await record(db, slug);
    return interleaved(rounds, contenders);
  };
  return { "a verdict": await contend(verdictOf), "a ranked timing": await contend(rankingOf) };
}

/** Somebody who sends one submission after another. */
async function enter(db: Db): Promise<Context> {
  const { id } = await db.user.create({ data: { guest: true }, select: { id: true } });
  const actor = { id, name: null, role: "learner" as const, guest: true };
  return { db, actor, now: () => new Date(), log: silentLog };
}

async function send(context: Context, slug: string): Promise<string> {
  // How fast somebody may send is not what is measured.
  await context.db.rateLimiterFlexible.deleteMany();
  return (await createSubmission(context, { slug, source: "export {};\n" })).id;
}

async function verdictOf(db: Db, slug: string): Promise<Contender> {
  const context = await enter(db);
  const verdict = await verdictFor(slug, { performance: timed(1) });
  let id = "";
  return {
    prepare: async () => {
      id = await send(context, slug);
    },
    run: () => recordVerdict(db, id, verdict),
  };
}

async function rankingOf(db: Db, slug: string): Promise<Contender> {
  const context = await enter(db);
  const verdict = await verdictFor(slug, { performance: timed(1) });
  let id = "";
  return {
    prepare: async () => {
      const submissionId = await send(context, slug);
      await recordVerdict(db, submissionId, verdict);
      id = (await waitingRanking(db, submissionId)).id;
    },
    run: async () => recordRanking(db, id, await outcomeFor(slug, 0.5 + Math.random())),
  };
}
