import type { StageEvent } from "#grader/judge/verdict.ts";
import { newsChannel } from "../db/client.ts";
import type { Db } from "../db/index.ts";
import type { Claim } from "./claim.ts";

/** Appends a stage and tells those who watch. Nothing happens when another run has taken over or the verdict is there. */
export async function recordStage(
  db: Db,
  claim: Pick<Claim, "id" | "run">,
  event: StageEvent,
): Promise<void> {
  await db.$executeRaw`
    with mine as (
      select id from submissions
      where id = ${claim.id}::uuid and run = ${claim.run} and status = 'grading' for update
    ), added as (
      insert into submission_stages (submission_id, seq, event)
      select id, (select coalesce(max(seq), 0) + 1 from submission_stages where submission_id = id), ${JSON.stringify(event)}::jsonb
      from mine
      returning submission_id
    )
    select pg_notify(${newsChannel}, submission_id::text) from added`;
}
