import { transact } from "../db/index.ts";
import type { Db, Transaction } from "../db/index.ts";
import { announceBoard } from "./announce-board.ts";
import { findCurrentEpoch, openEpoch, type EpochKey } from "./epoch.ts";
import { requestRankings } from "./request-ranking.ts";

/**
 * Begins a new epoch for every key that is not the current one of its exercise, and asks for the timing of what stood before, last of
 * all that waits. An exercise's first epoch times the fastest accepted submission of each person. For the start of a service that
 * makes ranked timings; resolves to how many were asked for. Services that start together ask once: the key is unique, and of a
 * submission one timing waits at most.
 */
export async function beginEpochs(db: Db, keys: readonly EpochKey[]): Promise<number> {
  let asked = 0;
  for (const key of keys) asked += await transact(db, (tx) => begin(tx, key));
  return asked;
}

async function begin(tx: Transaction, key: EpochKey): Promise<number> {
  const before = await findCurrentEpoch(tx, key.exerciseId);
  const epoch = await openEpoch(tx, key);
  if (before?.id === epoch.id) return 0;
  // A return to what was before (an older Node, say) makes that epoch current again.
  if (!epoch.isNew) await tx.epoch.update({ where: { id: epoch.id }, data: { begunAt: new Date() } });
  const standing = before
    ? await tx.$queryRaw<{ submissionId: string }[]>`
        select b.submission_id::text as "submissionId" from board_entries b
        where b.epoch_id = ${before.id}::uuid and b.shown
          and not exists (select from board_entries n where n.epoch_id = ${epoch.id}::uuid and n.submission_id = b.submission_id)
        order by b.speedup desc`
    : await tx.$queryRaw<{ submissionId: string }[]>`
        select submission_id::text as "submissionId" from (
          select distinct on (s.user_id) s.id as submission_id, v.slowdown
          from submissions s join verdicts v on v.submission_id = s.id
          where s.exercise_id = ${key.exerciseId}::uuid and v.kind = 'accepted' and v.slowdown is not null
          order by s.user_id, v.slowdown
        ) as fastest order by slowdown`;
  const submissionIds = standing.map(({ submissionId }) => submissionId);
  const asked = await requestRankings(tx, submissionIds, "epoch");
  await announceBoard(tx, key.exerciseId);
  return asked.length;
}
