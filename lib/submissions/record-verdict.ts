import type { JsonNumber, Verdict } from "#grader/judge/verdict.ts";
import { newsChannel } from "../db/client.ts";
import { transact } from "../db/index.ts";
import type { Db, Transaction } from "../db/index.ts";
import { getCatalogue } from "../exercises/catalogue.ts";
import { requestRanking } from "../leaderboard/request-ranking.ts";
import { storable } from "./storable.ts";

interface Finished {
  userId: string;
  exerciseId: string;
  createdAt: Date;
}

/**
 * Writes the verdict and what it earns, and asks for a ranked timing where there is a board, all or nothing. The first recording counts; false
 * when there was one already. A judge-error is no attempt and earns nothing.
 */
export async function recordVerdict(db: Db, id: string, given: Verdict): Promise<boolean> {
  const verdict = storable(given);
  const ranked =
    verdict.verdict === "accepted" && verdict.performance !== null && (await hasBoard(verdict.exercise));
  return transact(db, async (tx) => {
    const finished = await finish(tx, id, verdict);
    if (!finished) return false;
    await writeVerdict(tx, id, verdict);
    if (verdict.verdict !== "judge-error") await addProgress(tx, finished, verdict);
    if (ranked) await requestRanking(tx, { submissionId: id, purpose: "entry" });
    await announce(tx, id, verdict);
    return true;
  });
}

/** Locks the submission. The version is the one that was graded: the folder may have changed while the job waited. */
async function finish(tx: Transaction, id: string, verdict: Verdict): Promise<Finished | null> {
  const { uuid, version } = verdict.exercise;
  const ours = verdict.verdict === "judge-error";
  await tx.$executeRaw`
    insert into exercise_versions (exercise_id, version)
    select id, ${version} from exercises where id = ${uuid}::uuid
    on conflict do nothing`;
  const [finished] = await tx.$queryRaw<Finished[]>`
    update submissions
    set status = 'done', finished_at = now(), exercise_version = ${version},
        attempt_number = case when ${ours} then null else attempt_number end
    where id = ${id}::uuid and status <> 'done' and exercise_id = ${uuid}::uuid
    returning user_id::text as "userId", exercise_id::text as "exerciseId", created_at as "createdAt"`;
  if (finished) return finished;
  const submission = await tx.submission.findUnique({ where: { id }, select: { exerciseId: true } });
  if (submission && submission.exerciseId !== uuid) {
    throw new Error(`Submission ${id} is to exercise ${submission.exerciseId}, the verdict to ${uuid}.`);
  }
  return null;
}

async function writeVerdict(tx: Transaction, id: string, verdict: Verdict): Promise<void> {
  await tx.verdict.create({
    data: {
      submissionId: id,
      kind: verdict.verdict,
      record: verdict,
      pointsEarned: verdict.verdict === "judge-error" ? 0 : verdict.points.earned,
      pointsPossible: verdict.points.possible,
      lampCorrect: verdict.lamps.correct,
      lampStable: verdict.lamps.stable,
      lampFast: verdict.lamps.fast,
      slowdown: verdict.performance?.slowdown ?? null,
      maxErrorUlps: toNumber(verdict.maxErrorUlps),
    },
  });
}

async function addProgress(
  tx: Transaction,
  { userId, exerciseId, createdAt }: Finished,
  verdict: Verdict,
): Promise<void> {
  const { earned, possible } = verdict.points;
  const at = (lit: boolean) => (lit ? createdAt : null);
  const correct = at(verdict.lamps.correct === "lit");
  const stable = at(verdict.lamps.stable === "lit");
  const fast = at(verdict.lamps.fast === "lit");
  const solved = at(verdict.verdict === "accepted");
  // least() ignores null: what was earned stays, at its earliest. Points are compared as shares, since a new
  // version may be worth another sum.
  await tx.$executeRaw`
    insert into progress as p
      (user_id, exercise_id, submitted, attempts, correct_at, stable_at, fast_at, solved_at, best_points, points_possible)
    values
      (${userId}::uuid, ${exerciseId}::uuid, 1, 1, ${correct}, ${stable}, ${fast}, ${solved}, ${earned}, ${possible})
    on conflict (user_id, exercise_id) do update set
      attempts = p.attempts + 1,
      correct_at = least(p.correct_at, excluded.correct_at),
      stable_at = least(p.stable_at, excluded.stable_at),
      fast_at = least(p.fast_at, excluded.fast_at),
      solved_at = least(p.solved_at, excluded.solved_at),
      (best_points, points_possible) = (
        select best, possible
        from (values (excluded.best_points, excluded.points_possible), (p.best_points, p.points_possible)) as pair (best, possible)
        order by best / nullif(possible, 0) desc nulls last limit 1
      )`;
}

/** Whether the accepted are ranked, for the version that was graded. */
async function hasBoard({ uuid, version }: Verdict["exercise"]): Promise<boolean> {
  const manifest = (await getCatalogue()).byId.get(uuid)?.manifest;
  return manifest?.board === true && manifest.version === version;
}

async function announce(tx: Transaction, id: string, verdict: Verdict): Promise<void> {
  const event = JSON.stringify({ stage: "finished", verdict: verdict.verdict });
  await tx.$executeRaw`
    insert into submission_stages (submission_id, seq, event)
    select ${id}::uuid, coalesce(max(seq), 0) + 1, ${event}::jsonb from submission_stages where submission_id = ${id}::uuid`;
  await tx.$executeRaw`select pg_notify(${newsChannel}, ${id})`;
}

function toNumber(value: JsonNumber | null): number | null {
  if (value === null || value === "NaN") return null;
  return Number(value);
}
