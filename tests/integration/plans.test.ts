import { beforeAll, expect, test } from "vitest";
import { getExercise } from "#lib/exercises/index.ts";
import { createDb, closeDb } from "#lib/db/index.ts";
import { openHouse } from "#tests/support/house.ts";

const house = openHouse();
const user = "00000000-0000-7000-8000-000000000001";
const epoch = "00000000-0000-7003-8000-000000000001";
let exercise = { uuid: "", version: 1 };

beforeAll(async () => {
  const { manifest } = await getExercise("dot");
  exercise = manifest;
  // Enough rows that reading a table from end to end is the dearer way.
  await house.db.$executeRaw`
    insert into users (id, name, name_key)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'person ' || n, 'person ' || n from generate_series(1, 5000) n`;
  await house.db.$executeRaw`
    insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, status, attempt_number, finished_at)
    select ('00000000-0000-7001-8000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad((1 + n % 5000)::text, 12, '0'))::uuid,
           ${manifest.uuid}::uuid, ${manifest.version}, '', repeat('0', 32), 'done', 1 + n / 5000, now() from generate_series(0, 19999) n`;
  // One person with a long history, so that a sort would show.
  await house.db.$executeRaw`
    insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, status, attempt_number, finished_at)
    select ('00000000-0000-7002-8000-' || lpad(n::text, 12, '0'))::uuid, ${user}::uuid, ${manifest.uuid}::uuid, ${manifest.version}, '',
           repeat('0', 32), 'done', 10 + n, now() from generate_series(1, 5000) n`;
  await house.db.$executeRaw`
    insert into epochs (id, exercise_id, exercise_version, reference, node_major, machine_class)
    values (${epoch}::uuid, ${manifest.uuid}::uuid, ${manifest.version}, 'reference', 26, 'machine')`;
  await house.db.$executeRaw`
    insert into epochs (id, exercise_id, exercise_version, reference, node_major, machine_class, begun_at)
    select uuidv7(), ${manifest.uuid}::uuid, ${manifest.version}, 'reference ' || n, 26, 'machine', now() - n * interval '1 day'
    from generate_series(1, 1000) n`;
  await house.db.$executeRaw`
    insert into rankings (id, submission_id, purpose, status, seed, outcome, epoch_id, finished_at)
    select uuidv7(), id, 'entry', 'done', repeat('0', 32), '{"kind":"timed"}', ${epoch}::uuid, now() from submissions`;
  await house.db.$executeRaw`
    insert into board_entries
      (id, epoch_id, exercise_id, user_id, submission_id, ranking_id, speedup, interval_low, interval_high, size_speedups, max_error_ulps, achieved_at, shown)
    select uuidv7(), ${epoch}::uuid, exercise_id, user_id, id, ranking_id, v, v * 0.999, v * 1.001, array[v, v], 1 + random() * 5,
           now() - random() * interval '90 days', attempt_number = 1
    from (
      select s.*, r.id as ranking_id, 1 + random() * 5 as v from submissions s join rankings r on r.submission_id = s.id
    ) s`;
  await house.db.$executeRaw`
    insert into submission_stages (submission_id, seq, event)
    select id, 1, '{"stage":"queued"}' from submissions`;
  await house.db.$executeRaw`
    insert into progress (user_id, exercise_id, submitted, attempts) select id, ${manifest.uuid}::uuid, 1, 1 from users`;
  // Also marks what everybody sees, so that an index can answer alone.
  await house.db.$executeRawUnsafe("vacuum analyze");
}, 60_000);

const queries: [string, () => string][] = [
  ["one submission", () => `select * from submissions where id = '00000000-0000-7001-8000-000000000007'`],
  [
    "a history",
    () =>
      `select id, source from submissions where user_id = '${user}' and exercise_id = '${exercise.uuid}' order by id desc limit 21`,
  ],
  [
    "the next page of a history",
    () =>
      `select id from submissions where user_id = '${user}' and exercise_id = '${exercise.uuid}' and id < '00000000-0000-7001-8000-000000010000' order by id desc limit 21`,
  ],
  [
    "what a person last submitted",
    () => `select id from submissions where user_id = '${user}' order by id desc limit 10`,
  ],
  [
    "the next attempt number",
    () =>
      `select attempt_number from submissions where user_id = '${user}' and exercise_id = '${exercise.uuid}' and attempt_number is not null order by attempt_number desc limit 1`,
  ],
  [
    "what of a person still waits",
    () => `select count(*) from submissions where user_id = '${user}' and status <> 'done'`,
  ],
  [
    "what waits at all",
    () => `select id from submissions where status <> 'done' order by created_at limit 100`,
  ],
  [
    "the news of a submission",
    () =>
      `select seq, event from submission_stages where submission_id = '00000000-0000-7001-8000-000000000007' and seq > 0 order by seq`,
  ],
  ["somebody's progress", () => `select * from progress where user_id = '${user}'`],
  [
    "the current epoch of an exercise",
    () => `select * from epochs where exercise_id = '${exercise.uuid}' order by begun_at desc limit 1`,
  ],
  [
    "the top of a board",
    () =>
      `select b.id, b.speedup, b.interval_low, b.interval_high, b.size_speedups, b.max_error_ulps, u.board_name from board_entries b join users u on u.id = b.user_id where b.epoch_id = '${epoch}' and b.shown order by b.speedup desc, b.id desc limit 50`,
  ],
  [
    "a later page of a board",
    () =>
      `select id from board_entries where epoch_id = '${epoch}' and shown and (speedup, id) < (2, '${user}') order by speedup desc, id desc limit 50`,
  ],
  [
    "the page before",
    () =>
      `select id from board_entries where epoch_id = '${epoch}' and shown and (speedup, id) > (2, '${user}') order by speedup, id limit 50`,
  ],
  [
    "a board by date",
    () =>
      `select * from board_entries where epoch_id = '${epoch}' and shown and (achieved_at, id) < (now(), '${user}') order by achieved_at desc, id desc limit 50`,
  ],
  [
    "a board by accuracy",
    () =>
      `select * from board_entries where epoch_id = '${epoch}' and shown and (max_error_ulps, id) > (2, '${user}') order by max_error_ulps, id limit 50`,
  ],
  [
    "one's own entry",
    () => `select * from board_entries where epoch_id = '${epoch}' and user_id = '${user}' and shown`,
  ],
  [
    "how many are surely faster",
    () => `select count(*) from board_entries where epoch_id = '${epoch}' and shown and interval_low >= 5.9`,
  ],
  [
    "how many are not surely slower",
    () => `select count(*) from board_entries where epoch_id = '${epoch}' and shown and interval_high >= 5.9`,
  ],
  [
    "the ranked timing of a submission",
    () =>
      `select * from rankings where submission_id = '00000000-0000-7001-8000-000000000007' order by id desc limit 1`,
  ],
  [
    "what waits for an instructor",
    () =>
      `select id from board_entries where exercise_id = '${exercise.uuid}' and standing = 'held' order by id limit 50`,
  ],
  [
    "what waits to be timed",
    () => `select id from rankings where status <> 'done' order by created_at limit 100`,
  ],
  ["who has a name", () => `select * from users where name_key = 'person 7' or board_name_key = 'person 7'`],
];

test.each(queries)("%s is found through an index, without a sort", async (_what, sql) => {
  const rows = await house.db.$queryRawUnsafe<{ "QUERY PLAN": unknown }[]>(`explain (format json) ${sql()}`);
  const plan = JSON.stringify(rows[0]?.["QUERY PLAN"]);
  expect(plan).toContain("Index");
  expect(plan).not.toContain('"Seq Scan"');
  expect(plan).not.toContain('"Sort"');
});

test("the top of a board is read from its index alone, but for the names", async () => {
  const rows = await house.db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
    `explain select b.id, b.user_id, b.speedup, b.interval_low, b.interval_high, b.size_speedups, b.growth_exponent, b.max_error_ulps, b.achieved_at, b.verification, b.code_public from board_entries b where b.epoch_id = '${epoch}' and b.shown order by b.speedup desc, b.id desc limit 50`,
  );
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain(
    "Index Only Scan using board_entries_order_idx",
  );
});

test("the top of a board of five thousand is read in milliseconds", async () => {
  const { getBoard } = await import("#lib/leaderboard/index.ts");
  const db = createDb(house.url);
  const context = { ...house.anonymous(), db };
  await getBoard(context, { slug: "dot" });
  const times: number[] = [];
  for (let n = 0; n < 7; n++) {
    const begun = performance.now();
    expect((await getBoard(context, { slug: "dot" })).rows).toHaveLength(50);
    times.push(performance.now() - begun);
  }
  await closeDb(db);
  expect(times.sort((a, b) => a - b)[3]).toBeLessThan(50);
});
