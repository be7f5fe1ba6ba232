import { transact } from "../db/index.ts";
import type { Db, Transaction } from "../db/index.ts";
import { thinVersions } from "../drafts/thin-versions.ts";

/**
 * Moves everything a guest has done into an account and removes the guest. False when there is nothing to merge:
 * not a guest, or merged already.
 */
export function mergeGuest(db: Db, guestId: string, userId: string): Promise<boolean> {
  if (guestId === userId) return Promise.resolve(false);
  return transact(db, async (tx) => {
    // Holds up whatever the guest is just doing until the end; then its row is gone and that fails, lost to nobody.
    const found = await tx.$queryRaw<{ id: string; guest: boolean }[]>`
      select id::text, guest from users where id in (${guestId}::uuid, ${userId}::uuid) order by id for update`;
    const isGuest = found.some((row) => row.id === guestId && row.guest);
    const isAccount = found.some((row) => row.id === userId && !row.guest);
    if (!isGuest || !isAccount) return false;
    await moveDrafts(tx, guestId, userId);
    await moveSubmissions(tx, guestId, userId);
    await moveProgress(tx, guestId, userId);
    await moveSelfChecks(tx, guestId, userId);
    await tx.user.delete({ where: { id: guestId } });
    return true;
  });
}

/** Where both have one, the younger text stays in the editor and the other becomes a version. */
async function moveDrafts(tx: Transaction, guestId: string, userId: string): Promise<void> {
  const theirs = await tx.draft.findMany({ where: { userId: guestId }, include: { versions: true } });
  for (const draft of theirs) {
    const key = { userId, exerciseId: draft.exerciseId };
    const own = await tx.draft.findUnique({ where: { userId_exerciseId: key } });
    if (!own) {
      await tx.draft.update({
        where: { userId_exerciseId: { userId: guestId, exerciseId: draft.exerciseId } },
        data: { userId },
      });
      continue;
    }
    // The guest's revisions come after the account's own: none meets another.
    const offset = own.revision;
    const [stays, goes] = draft.savedAt >= own.savedAt ? [draft, own] : [own, draft];
    const goesAs = goes === own ? own.revision : offset + draft.revision;
    await tx.draftVersion.createMany({
      data: [
        ...draft.versions.map((version) => ({ ...version, ...key, revision: offset + version.revision })),
        { ...key, revision: goesAs, source: goes.source, savedAt: goes.savedAt },
      ],
    });
    await tx.draft.update({
      where: { userId_exerciseId: key },
      data: { source: stays.source, savedAt: stays.savedAt, revision: offset + draft.revision + 1 },
    });
    await thinVersions(tx, key);
  }
}

/** Attempts are numbered anew in order of time. Of two board entries the faster is shown. */
async function moveSubmissions(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    update board_entries slower set shown = false from board_entries faster
    where slower.user_id in (${guestId}::uuid, ${userId}::uuid) and faster.user_id in (${guestId}::uuid, ${userId}::uuid)
      and slower.epoch_id = faster.epoch_id and slower.shown and faster.shown
      and (slower.speedup, slower.id) < (faster.speedup, faster.id)`;
  await tx.boardAct.updateMany({ where: { actorId: guestId }, data: { actorId: userId } });
  await tx.$executeRaw`set constraints submissions_attempt_once deferred`;
  await tx.submission.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.$executeRaw`
    update submissions s set attempt_number = numbered.n
    from (
      select id, row_number() over (partition by exercise_id order by created_at, id) as n
      from submissions where user_id = ${userId}::uuid and attempt_number is not null
    ) as numbered
    where s.id = numbered.id and s.attempt_number <> numbered.n`;
}

async function moveProgress(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into progress as p
      (user_id, exercise_id, submitted, attempts, correct_at, stable_at, fast_at, solved_at, best_points, points_possible, last_submitted_at)
    select ${userId}::uuid, exercise_id, submitted, attempts, correct_at, stable_at, fast_at, solved_at, best_points, points_possible, last_submitted_at
    from progress where user_id = ${guestId}::uuid
    on conflict (user_id, exercise_id) do update set
      submitted = p.submitted + excluded.submitted,
      attempts = p.attempts + excluded.attempts,
      correct_at = least(p.correct_at, excluded.correct_at),
      stable_at = least(p.stable_at, excluded.stable_at),
      fast_at = least(p.fast_at, excluded.fast_at),
      solved_at = least(p.solved_at, excluded.solved_at),
      (best_points, points_possible) = (
        select best, possible
        from (values (p.best_points, p.points_possible), (excluded.best_points, excluded.points_possible)) as pair (best, possible)
        order by best / nullif(possible, 0) desc nulls last limit 1
      ),
      last_submitted_at = greatest(p.last_submitted_at, excluded.last_submitted_at)`;
}

/** Of two answers to one question the younger stays; what was ever right stays right. */
async function moveSelfChecks(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into self_check_answers as own (user_id, unit, question, answer, correct, correct_at, answered_at)
    select ${userId}::uuid, unit, question, answer, correct, correct_at, answered_at
    from self_check_answers where user_id = ${guestId}::uuid
    on conflict (user_id, unit, question) do update set
      (answer, correct, answered_at) = (
        select answer, correct, answered_at
        from (values (own.answer, own.correct, own.answered_at), (excluded.answer, excluded.correct, excluded.answered_at)) as pair (answer, correct, answered_at)
        order by answered_at desc limit 1
      ),
      correct_at = least(own.correct_at, excluded.correct_at)`;
}
