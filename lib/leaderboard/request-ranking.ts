import { randomBytes } from "node:crypto";
import type { RankingPurpose } from "#prisma/generated/enums.ts";
import type { Transaction } from "../db/index.ts";
import { addRankingJobs } from "../queue/add-ranking-jobs.ts";
import { rankingPriorities } from "../queue/options.ts";

/**
 * Asks for a ranked timing of a submission, as part of the caller's transaction. Null when one is asked for already: of one
 * submission there is one at a time.
 */
export async function requestRanking(
  tx: Transaction,
  { submissionId, purpose }: { submissionId: string; purpose: RankingPurpose },
): Promise<{ id: string } | null> {
  const [id] = await requestRankings(tx, [submissionId], purpose);
  return id === undefined ? null : { id };
}

/** The same for many, in their order. Resolves to the ids of those rankings that were not asked for before. */
export async function requestRankings(
  tx: Transaction,
  submissionIds: readonly string[],
  purpose: RankingPurpose,
): Promise<string[]> {
  const seeds = submissionIds.map(() => randomBytes(16).toString("hex"));
  const asked = await tx.$queryRaw<{ id: string }[]>`
    insert into rankings (id, submission_id, purpose, seed)
    select uuidv7(), submission_id, ${purpose}::ranking_purpose, seed
    from unnest(${submissionIds}::uuid[], ${seeds}::text[]) with ordinality as wanted (submission_id, seed, place)
    order by place
    on conflict (submission_id) where status <> 'done' do nothing
    returning id::text`;
  const ids = asked.map(({ id }) => id);
  await addRankingJobs(tx, ids, rankingPriorities[purpose]);
  return ids;
}
