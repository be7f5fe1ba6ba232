import type { Db } from "../db/index.ts";

/** What a grader needs to know of a submission. Never leaves the server: the seed is secret. */
export interface Claim {
  id: string;
  /** How often it was claimed; stages of an earlier run are ignored. */
  run: number;
  slug: string;
  source: string;
  seed: string;
}

/** Marks the submission as being graded. Null when it has its verdict or is gone. */
export async function claimSubmission(db: Db, id: string): Promise<Claim | null> {
  const [claim] = await db.$queryRaw<Claim[]>`
    update submissions s
    set status = 'grading', run = s.run + 1, started_at = coalesce(s.started_at, now())
    from exercises e
    where s.id = ${id}::uuid and s.status <> 'done' and e.id = s.exercise_id
    returning s.id::text, s.run, e.slug, s.source, s.seed`;
  return claim ?? null;
}
