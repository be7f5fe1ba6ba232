import type { RankingPurpose } from "#prisma/generated/enums.ts";
import type { Db } from "../db/index.ts";

/** What a grader needs to know for a ranked timing. Never leaves the server: the seed is secret. */
export interface RankingClaim {
  id: string;
  /** How often it was claimed; progress of an earlier run is ignored. */
  run: number;
  purpose: RankingPurpose;
  submissionId: string;
  slug: string;
  source: string;
  seed: string;
}

/** Marks the ranking as under way. Null when it has its outcome or is gone. */
export async function claimRanking(db: Db, id: string): Promise<RankingClaim | null> {
  const [claim] = await db.$queryRaw<RankingClaim[]>`
    update rankings r
    set status = 'timing', run = r.run + 1, started_at = coalesce(r.started_at, now()), steps_done = 0, steps_total = 0
    from submissions s join exercises e on e.id = s.exercise_id
    where r.id = ${id}::uuid and r.status <> 'done' and s.id = r.submission_id
    returning r.id::text, r.run, r.purpose::text, s.id::text as "submissionId", e.slug, s.source, r.seed`;
  return claim ?? null;
}
