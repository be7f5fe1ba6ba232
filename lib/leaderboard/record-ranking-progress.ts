import { newsChannel } from "../db/client.ts";
import type { Db } from "../db/index.ts";
import type { RankingClaim } from "./claim-ranking.ts";

/** Says how far a ranked timing is, for those who watch. Nothing happens when another run has taken over or the outcome is there. */
export async function recordRankingProgress(
  db: Db,
  claim: Pick<RankingClaim, "id" | "run">,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await db.$executeRaw`
    with told as (
      update rankings set steps_done = ${done}::int, steps_total = ${total}::int
      where id = ${claim.id}::uuid and run = ${claim.run}::int and status = 'timing'
      returning submission_id
    )
    select pg_notify(${newsChannel}, submission_id::text) from told`;
}
