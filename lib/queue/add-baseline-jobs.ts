import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { transact } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import { epochKeyOf, openEpoch } from "../leaderboard/epoch.ts";
import { baselineTask, rankingAttemptsMax, rankingPriorities } from "./options.ts";
import type { Stage } from "./ranker.ts";

/** Asks for the timing of those staged references that the epoch of this timing does not know: a board that somebody is on needs them. */
export async function addBaselineJobs(
  db: Db,
  timing: Pick<RankedTiming, "exercise" | "environment">,
  stages: readonly Pick<Stage, "id">[],
): Promise<void> {
  await transact(db, async (tx) => {
    const { id: epochId } = await openEpoch(tx, epochKeyOf(timing));
    const known = await tx.baselineTiming.findMany({ where: { epochId }, select: { stageId: true } });
    const wanted = stages.map(({ id }) => id).filter((id) => !known.some(({ stageId }) => stageId === id));
    await tx.$executeRaw`
      select graphile_worker.add_job(
        ${baselineTask}::text, json_build_object('slug', ${timing.exercise.slug}::text, 'stageId', id),
        max_attempts := ${rankingAttemptsMax}::int,
        job_key := ${`${baselineTask}:${epochId}:`}::text || id, priority := ${rankingPriorities.baseline}::int)
      from unnest(${wanted}::text[]) as stages (id)`;
  });
}
