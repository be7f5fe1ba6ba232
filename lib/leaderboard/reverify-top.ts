import { transact } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import { requestRankings } from "./request-ranking.ts";

/** Entries up to this place have to show their speed again: when they come, and every night. */
export const verifiedPlaces = 20;

/** Asks for another timing of the top of every board. For every night; resolves to how many were asked for. */
export async function reverifyTop(db: Db): Promise<number> {
  const top = await db.$queryRaw<{ submissionId: string }[]>`
    select t.submission_id::text as "submissionId"
    from (select distinct on (exercise_id) id from epochs order by exercise_id, begun_at desc) as e
    cross join lateral (
      select submission_id from board_entries where epoch_id = e.id and shown order by speedup desc, id desc limit ${verifiedPlaces}
    ) as t`;
  const submissionIds = top.map(({ submissionId }) => submissionId);
  return transact(db, async (tx) => (await requestRankings(tx, submissionIds, "verification")).length);
}
