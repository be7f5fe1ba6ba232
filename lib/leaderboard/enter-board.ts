import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import type { Transaction } from "../db/index.ts";
import { errorUlps } from "./error-ulps.ts";
import { writeAct, type PlatformReason } from "./write-act.ts";

interface Place {
  rankingId: string;
  epochId: string;
  exerciseId: string;
  userId: string;
  submissionId: string;
  achievedAt: Date;
}

/** Makes the entry of a submission in an epoch and returns its id. It is not shown before it has been chosen, nor while it is held. */
export async function enterBoard(tx: Transaction, place: Place, timing: RankedTiming): Promise<string> {
  const { epochId } = place;
  const reason = await reasonToHold(tx, place, timing);
  const { id } = await tx.boardEntry.create({
    data: {
      ...place,
      speedup: timing.speedup,
      intervalLow: timing.interval[0],
      intervalHigh: timing.interval[1],
      sizeSpeedups: timing.sizes.map((size) => size.speedup),
      growthExponent: timing.growth?.exponent ?? null,
      maxErrorUlps: errorUlps(timing.checks.maxErrorUlps),
      standing: reason ? "held" : "standing",
    },
    select: { id: true },
  });
  await tx.epoch.updateMany({
    where: { id: epochId, sizeNames: { isEmpty: true } },
    data: { sizeNames: timing.sizes.map((size) => size.name) },
  });
  if (reason) await writeAct(tx, { entryId: id, kind: "held", reason });
  return id;
}

/** An instructor looks first at what is faster than arithmetic allows, and at whoever was disqualified here before. */
async function reasonToHold(
  tx: Transaction,
  { epochId, userId }: Place,
  timing: RankedTiming,
): Promise<PlatformReason | null> {
  if (timing.implausible) return "implausible";
  const disqualified = await tx.boardEntry.count({ where: { epochId, userId, standing: "disqualified" } });
  return disqualified > 0 ? "after-disqualification" : null;
}
