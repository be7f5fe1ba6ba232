import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { transact } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import { announceBoard } from "./announce-board.ts";
import { epochKeyOf, openEpoch } from "./epoch.ts";

/** Writes how fast a staged reference is in the epoch of the timing; a later timing of the same stage replaces it. */
export async function recordBaseline(db: Db, stageId: string, timing: RankedTiming): Promise<void> {
  await transact(db, async (tx) => {
    const { id: epochId } = await openEpoch(tx, epochKeyOf(timing));
    const measured = { speedup: timing.speedup, timing, measuredAt: new Date() };
    await tx.baselineTiming.upsert({
      where: { epochId_stageId: { epochId, stageId } },
      create: { epochId, stageId, ...measured },
      update: measured,
    });
    await announceBoard(tx, timing.exercise.uuid);
  });
}
