import type { RankedOutcome, RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { newsChannel } from "../db/client.ts";
import { transact } from "../db/index.ts";
import type { Db, Transaction } from "../db/index.ts";
import { storable } from "../submissions/storable.ts";
import { announceBoard } from "./announce-board.ts";
import { chooseShown, lockPerson } from "./choose-shown.ts";
import { enterBoard } from "./enter-board.ts";
import { epochKeyOf, findCurrentEpoch, openEpoch } from "./epoch.ts";
import { requestRanking } from "./request-ranking.ts";
import { verifiedPlaces } from "./reverify-top.ts";
import { judgeVerification } from "./verification.ts";

interface Ranked {
  submissionId: string;
  userId: string;
  exerciseId: string;
  achievedAt: Date;
}

/**
 * Writes the outcome of a ranked timing and what follows from it for the board, all or nothing. The first recording counts; false
 * when there was one already.
 */
export async function recordRanking(db: Db, id: string, given: RankedOutcome): Promise<boolean> {
  const outcome = storable(given);
  return transact(db, async (tx) => {
    const ranked = await lock(tx, id);
    if (!ranked) return false;
    if (outcome.kind === "timed" && outcome.timing.exercise.uuid !== ranked.exerciseId) {
      throw new Error(
        `Ranking ${id} is of exercise ${ranked.exerciseId}, its timing of ${outcome.timing.exercise.uuid}.`,
      );
    }
    const epochId =
      outcome.kind === "timed"
        ? (await openEpoch(tx, epochKeyOf(outcome.timing))).id
        : ((await findCurrentEpoch(tx, ranked.exerciseId))?.id ?? null);
    await tx.ranking.update({
      where: { id },
      data: {
        status: "done",
        finishedAt: new Date(),
        outcome,
        epochId: outcome.kind === "timed" ? epochId : null,
      },
    });
    if (epochId) await settle(tx, id, epochId, ranked, outcome);
    await tx.$executeRaw`select pg_notify(${newsChannel}, ${ranked.submissionId})`;
    await announceBoard(tx, ranked.exerciseId);
    return true;
  });
}

/** Holds the ranking, its submission and the person: a merge of accounts comes before or after. */
async function lock(tx: Transaction, id: string): Promise<Ranked | null> {
  const [ranked] = await tx.$queryRaw<Ranked[]>`
    select s.id::text as "submissionId", s.user_id::text as "userId", s.exercise_id::text as "exerciseId",
           s.created_at as "achievedAt"
    from rankings r join submissions s on s.id = r.submission_id
    where r.id = ${id}::uuid and r.status <> 'done' for update`;
  if (ranked) await lockPerson(tx, ranked.userId);
  return ranked ?? null;
}

/** A submission that has its entry in the epoch is compared with it; one that has none gets one. */
async function settle(
  tx: Transaction,
  rankingId: string,
  epochId: string,
  ranked: Ranked,
  outcome: RankedOutcome,
): Promise<void> {
  const { submissionId, userId } = ranked;
  const entry = await tx.boardEntry.findUnique({
    where: { epochId_submissionId: { epochId, submissionId } },
  });
  if (entry) {
    await judgeVerification(tx, entry, outcome);
    await chooseShown(tx, epochId, userId);
  } else if (outcome.kind === "timed") {
    const entryId = await enterBoard(tx, { rankingId, epochId, ...ranked }, outcome.timing);
    const shown = await chooseShown(tx, epochId, userId);
    if (shown === entryId && (await isNearTop(tx, epochId, outcome.timing))) {
      await requestRanking(tx, { submissionId, purpose: "verification" });
    }
  }
}

async function isNearTop(tx: Transaction, epochId: string, { speedup }: RankedTiming): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ faster: number }[]>`
    select count(*)::int as faster from (
      select from board_entries where epoch_id = ${epochId}::uuid and shown and speedup > ${speedup}::float8 limit ${verifiedPlaces}
    ) as ahead`;
  return row !== undefined && row.faster < verifiedPlaces;
}
