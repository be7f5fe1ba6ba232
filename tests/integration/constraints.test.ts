import { describe, expect, test } from "vitest";
import { verdictKinds } from "#grader/judge/verdict.ts";
import { locales } from "#grader/exercise/exercise.ts";
import { openHouse } from "#tests/support/house.ts";
import { outcomeFor, rank } from "#tests/support/rankings.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";

async function finished() {
  const ada = await house.enter();
  const { submissionId } = await rank(ada, "dot", await outcomeFor("dot", 2), source);
  return { ada, id: submissionId };
}

/** Each row: what must not be, and the statement that tries it on a finished submission `$id` of `$user`. */
const wrongStates: [string, string, string][] = [
  ["a guest with a name", "users_guest_has_no_name", "update users set guest = true where id = '$user'"],
  [
    "an account without a name",
    "users_guest_has_no_name",
    "update users set name = null, name_key = null where id = '$user'",
  ],
  ["a name without its key", "users_name_has_key", "update users set name_key = null where id = '$user'"],
  [
    "a guest who is an instructor",
    "users_guest_is_plain_learner",
    "insert into users (id, guest, role) values (gen_random_uuid(), true, 'instructor')",
  ],
  [
    "a guest with a password",
    "users_guest_is_plain_learner",
    "insert into users (id, guest, password_hash) values (gen_random_uuid(), true, 'x')",
  ],
  [
    "two accounts with one name",
    "users_name_key_key",
    "insert into users (id, name, name_key) select gen_random_uuid(), name, name_key from users where id = '$user'",
  ],
  ["an unknown language", "users_locale_known", "update users set locale = 'tlh' where id = '$user'"],
  [
    "a right answer to a self-check without its time",
    "self_check_answers_correct_has_time",
    "insert into self_check_answers (user_id, unit, question, answer, correct) values ('$user', 'u', 'q', '0', true)",
  ],
  [
    "a source beyond 128 KiB",
    "submissions_source_bounded",
    "update submissions set source = repeat('x', 131073) where id = '$id'",
  ],
  ["a seed that is none", "submissions_seed_form", "update submissions set seed = 'x' where id = '$id'"],
  [
    "a finished submission without its time",
    "submissions_status_matches_times",
    "update submissions set finished_at = null where id = '$id'",
  ],
  [
    "a queued submission with a verdict's time",
    "submissions_status_matches_times",
    "update submissions set status = 'queued' where id = '$id'",
  ],
  [
    "a grading that never began",
    "submissions_status_matches_times",
    "update submissions set status = 'grading', finished_at = null where id = '$id'",
  ],
  [
    "the same attempt twice",
    "submissions_attempt_once",
    "insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, attempt_number) select gen_random_uuid(), user_id, exercise_id, exercise_version, '', seed, attempt_number from submissions where id = '$id'",
  ],
  [
    "a submission to a version that never was",
    "submissions_exercise_id_exercise_version_fkey",
    "update submissions set exercise_version = 999 where id = '$id'",
  ],
  [
    "a second verdict",
    "verdicts_pkey",
    "insert into verdicts select * from verdicts where submission_id = '$id'",
  ],
  [
    "a verdict of an unknown kind",
    "verdicts_kind_known",
    "update verdicts set kind = 'fine', record = jsonb_set(record, '{verdict}', '\"fine\"') where submission_id = '$id'",
  ],
  [
    "a verdict that its record contradicts",
    "verdicts_kind_of_record",
    "update verdicts set kind = 'too-slow' where submission_id = '$id'",
  ],
  [
    "more points than there are",
    "verdicts_points_in_range",
    "update verdicts set points_earned = points_possible + 1 where submission_id = '$id'",
  ],
  [
    "an accepted verdict with a lamp out",
    "verdicts_accepted_has_no_lamp_out",
    "update verdicts set lamp_stable = 'out' where submission_id = '$id'",
  ],
  [
    "a lamp of another colour",
    "verdicts_lamps_known",
    "update verdicts set lamp_fast = 'red' where submission_id = '$id'",
  ],
  [
    "a time of zero",
    "verdicts_slowdown_positive",
    "update verdicts set slowdown = 0 where submission_id = '$id'",
  ],
  [
    "points for our own failure",
    "verdicts_our_fault_earns_nothing",
    "update verdicts set kind = 'judge-error', record = jsonb_set(record, '{verdict}', '\"judge-error\"') where submission_id = '$id'",
  ],
  [
    "solved without correct",
    "progress_solved_is_correct",
    "update progress set correct_at = null where user_id = '$user'",
  ],
  [
    "more attempts than submissions",
    "progress_attempts_were_submitted",
    "update progress set attempts = submitted + 1 where user_id = '$user'",
  ],
  [
    "a board entry on somebody else's submission",
    "board_entries_own_submission",
    "update board_entries set user_id = '$other' where submission_id = '$id'",
  ],
  [
    "an interval upside down",
    "board_entries_interval_ordered",
    "update board_entries set interval_low = interval_high + 1 where submission_id = '$id'",
  ],
  [
    "an infinite speed on the board",
    "board_entries_speedup_positive",
    "update board_entries set speedup = 'Infinity' where submission_id = '$id'",
  ],
  [
    "two shown entries of one person",
    "board_entries_shown_key",
    "with again as (insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, attempt_number) select gen_random_uuid(), user_id, exercise_id, exercise_version, '', seed, 9 from submissions where id = '$id' returning id) insert into board_entries select gen_random_uuid(), epoch_id, exercise_id, user_id, again.id, ranking_id, speedup, interval_low, interval_high, size_speedups, growth_exponent, max_error_ulps, achieved_at, verification, verified_at, verification_reason, standing, shown, code_public from board_entries, again where submission_id = '$id'",
  ],
  [
    "an entry that is shown and does not stand",
    "board_entries_shown_stands",
    "update board_entries set standing = 'disqualified' where submission_id = '$id'",
  ],
  [
    "an entry in another exercise's epoch",
    "board_entries_epoch_of_exercise",
    "with v as (insert into exercise_versions (exercise_id, version) select id, 50 from exercises where slug = 'transpose' returning *), e as (insert into epochs (id, exercise_id, exercise_version, reference, node_major, machine_class) select gen_random_uuid(), exercise_id, version, '$id', 1, '' from v returning id) update board_entries set epoch_id = e.id from e where submission_id = '$id'",
  ],
  [
    "an entry without its sizes",
    "board_entries_sizes_there",
    "update board_entries set size_speedups = '{}' where submission_id = '$id'",
  ],
  [
    "an error that is not a number",
    "board_entries_error_not_negative",
    "update board_entries set max_error_ulps = 'NaN' where submission_id = '$id'",
  ],
  [
    "a badge without its time",
    "board_entries_badge_has_time",
    "update board_entries set verification = 'verified' where submission_id = '$id'",
  ],
  [
    "a lost badge without its reason",
    "board_entries_refuted_has_reason",
    "update board_entries set verification = 'refuted', verified_at = now() where submission_id = '$id'",
  ],
  [
    "a disqualification without its reason",
    "board_acts_reason_given",
    "insert into board_acts (id, entry_id, kind) select gen_random_uuid(), id, 'disqualified' from board_entries where submission_id = '$id'",
  ],
  [
    "two ranked timings of one submission at once",
    "rankings_unfinished_key",
    "insert into rankings (id, submission_id, purpose, seed) select gen_random_uuid(), submission_id, 'entry', seed from rankings, generate_series(1, 2) where submission_id = '$id' and status = 'done'",
  ],
  [
    "a ranked timing that is done without an outcome",
    "rankings_status_matches_rest",
    "update rankings set outcome = null, epoch_id = null where submission_id = '$id' and status = 'done'",
  ],
  [
    "a ranked timing that came through and belongs to no epoch",
    "rankings_epoch_when_timed",
    "update rankings set epoch_id = null where submission_id = '$id' and status = 'done'",
  ],
  [
    "more steps than there are",
    "rankings_steps_in_range",
    "update rankings set steps_done = steps_total + 1 where submission_id = '$id'",
  ],
  [
    "a ranking's seed that is none",
    "rankings_seed_form",
    "update rankings set seed = 'x' where submission_id = '$id'",
  ],
  ["an epoch of no Node", "epochs_node_major_positive", "update epochs set node_major = 0"],
  [
    "a baseline of infinite speed",
    "baseline_timings_speedup_positive",
    "insert into baseline_timings (epoch_id, stage_id, speedup, timing) select epoch_id, 'x', 'Infinity', '{}' from board_entries where submission_id = '$id'",
  ],
  [
    "two stages at one place",
    "submission_stages_pkey",
    "insert into submission_stages select * from submission_stages where submission_id = '$id'",
  ],
  [
    "a stage that says nothing",
    "submission_stages_event_form",
    "update submission_stages set event = '{}' where submission_id = '$id'",
  ],
  [
    "two exercises in use under one slug",
    "exercises_slug_in_use_key",
    "insert into exercises (id, slug) values (gen_random_uuid(), 'dot')",
  ],
  [
    "an invitation in clear text",
    "instructor_invites_token_is_hashed",
    "insert into instructor_invites (token_hash, expires_at) values ('secret', now() + interval '1 day')",
  ],
];

describe("the database refuses", () => {
  test.each(wrongStates)("%s", async (_what, constraint, statement) => {
    const { ada, id } = await finished();
    const other = await house.enter();
    const sql = statement
      .replaceAll("$id", id)
      .replaceAll("$user", ada.actor.id)
      .replaceAll("$other", other.actor.id);
    await expect(house.db.$executeRawUnsafe(sql)).rejects.toThrow(constraint);
  });
});

test("the check on verdict kinds and the one on languages know exactly those that the code knows", async () => {
  const checks = await house.db.$queryRaw<{ name: string; definition: string }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conname in ('verdicts_kind_known', 'users_locale_known') order by conname`;
  const words = checks.map(({ definition }) =>
    [...definition.matchAll(/'([^']+)'/g)].map((match) => match[1]).sort(),
  );
  expect(words).toEqual([[...locales].sort(), [...verdictKinds].sort()]);
});

test("every column that holds a time holds it with its zone", async () => {
  const naive = await house.db.$queryRaw<unknown[]>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp without time zone' and table_name <> '_prisma_migrations'`;
  expect(naive).toEqual([]);
});

test("every foreign key is served by an index, so that removing a person reads no table from end to end", async () => {
  const bare = await house.db.$queryRaw<unknown[]>`
    select c.conrelid::regclass::text as "table", c.conname from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid = 'users'::regclass
      and not exists (
        select from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0] = c.conkey[1])`;
  expect(bare).toEqual([]);
});

test("with a person goes everything of theirs", async () => {
  const { ada, id } = await finished();
  await house.db.user.delete({ where: { id: ada.actor.id } });
  expect(await house.db.verdict.count({ where: { submissionId: id } })).toBe(0);
  expect(await house.db.boardEntry.count({ where: { submissionId: id } })).toBe(0);
  expect(await house.db.progress.count({ where: { userId: ada.actor.id } })).toBe(0);
});
