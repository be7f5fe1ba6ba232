import { expect, test } from "vitest";
import { setBoardName } from "#lib/accounts/index.ts";
import { getBoard, getDistribution, getOwnPlace, getPareto } from "#lib/leaderboard/index.ts";
import { getPath, getProfile, getProgress } from "#lib/progress/index.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { outcomeFor, rank } from "#tests/support/rankings.ts";
import { judgeError, verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";

async function achieve(
  who: Awaited<ReturnType<typeof house.enter>>,
  slug: string,
  given: Parameters<typeof verdictFor>[1] = {},
) {
  const { id } = await createSubmission(who, { slug, source });
  await recordVerdict(house.db, id, await verdictFor(slug, given));
}

test("a board is in order of speed, and overlapping intervals share their places", async () => {
  const people = await Promise.all([4, 3.98, 2, 1].map(async (speedup) => enterWith(speedup)));
  const board = await getBoard(house.anonymous(), { slug: "transpose" });
  expect(board.rows.map((row) => [row.rank.first, row.rank.last, row.speedup])).toEqual([
    [1, 2, 4],
    [1, 2, 3.98],
    [3, 3, 2],
    [4, 4, 1],
  ]);
  expect(board.rows[2]).toMatchObject({
    interval: [1.98, 2.02],
    sizes: [2, 2],
    growthExponent: 1,
    maxErrorUlps: 2,
    verification: "unverified",
    codePublic: false,
  });
  expect(board.epoch).toMatchObject({ nodeMajor: 26, sizeNames: ["n = 100", "n = 1000"] });

  const second = people[1];
  if (!second) throw new Error("Four people were made.");
  const own = await getOwnPlace(second, "transpose");
  expect(own?.row).toEqual(board.rows[1]);
  expect(own?.ahead).toEqual([board.rows[0]]);
  expect((await getOwnPlace(people[3] ?? second, "transpose"))?.ahead).toEqual(board.rows.slice(0, 3));
  expect(await getOwnPlace(house.anonymous(), "transpose")).toBeNull();
  expect(await getOwnPlace(await house.enter(), "transpose")).toBeNull();
});

test("a board is turned by pages in both directions, in every order", async () => {
  for (let n = 0; n < 5; n++) {
    const checks = { calls: 8, maxErrorUlps: n === 0 ? ("NaN" as const) : n % 2, maxBoundUse: 0.1 };
    await rank(await house.enter(), "dot", await outcomeFor("dot", 1 + n * 0.1, { checks }));
  }
  for (const sort of ["speedup", "date", "accuracy"]) {
    const all = await getBoard(house.anonymous(), { slug: "dot", sort });
    expect([all.rows.length, all.nextCursor, all.previousCursor]).toEqual([5, null, null]);
    const pages = [await getBoard(house.anonymous(), { slug: "dot", sort, limit: 2 })];
    for (let after = pages[0]?.nextCursor ?? null; after; after = pages.at(-1)?.nextCursor ?? null) {
      pages.push(await getBoard(house.anonymous(), { slug: "dot", sort, limit: 2, after }));
    }
    expect(pages.map((page) => page.rows.length)).toEqual([2, 2, 1]);
    expect(pages.flatMap((page) => page.rows)).toEqual(all.rows);
    const back = await getBoard(house.anonymous(), {
      slug: "dot",
      sort,
      limit: 2,
      before: pages[2]?.previousCursor ?? null,
    });
    expect(back.rows).toEqual(pages[1]?.rows);
    const first = await getBoard(house.anonymous(), {
      slug: "dot",
      sort,
      limit: 2,
      before: back.previousCursor,
    });
    expect(first.rows).toEqual(pages[0]?.rows);
    expect([first.previousCursor, first.nextCursor === null]).toEqual([null, false]);
  }
  const byError = await getBoard(house.anonymous(), { slug: "dot", sort: "accuracy" });
  expect(byError.rows.map((row) => row.maxErrorUlps)).toEqual([0, 0, 1, 1, Infinity]);
});

test("a period leaves out what is older, and places stay those among all", async () => {
  const { entryId } = await rank(await house.enter(), "dot", await outcomeFor("dot", 50));
  const { entryId: newer } = await rank(await house.enter(), "dot", await outcomeFor("dot", 40));
  await house.db.boardEntry.update({
    where: { id: entryId },
    data: { achievedAt: new Date(Date.now() - 10 * 24 * 3_600_000) },
  });
  const [week, month] = [
    await getBoard(house.anonymous(), { slug: "dot", period: "week" }),
    await getBoard(house.anonymous(), { slug: "dot", period: "month" }),
  ];
  expect([week.rows[0]?.id, week.rows[0]?.rank]).toEqual([newer, { first: 2, last: 2 }]);
  expect(month.rows[0]?.id).toBe(entryId);
});

test("nobody is named who did not choose a name for boards, nor anybody behind the named places", async () => {
  const text = JSON.stringify(await getBoard(house.anonymous(), { slug: "transpose" }));
  const people = await house.db.user.findMany({ select: { id: true, name: true } });
  expect(people.length).toBeGreaterThan(5);
  for (const word of people.flatMap(({ id, name }) => (name === null ? [id] : [id, name]))) {
    expect(text).not.toContain(word);
  }
  expect(text).not.toContain("export");
  const ada = await house.enter();
  const { entryId } = await rank(ada, "transpose", await outcomeFor("transpose", 7));
  await setBoardName(ada, { boardName: "Third Woman" });
  const named = await getBoard(house.anonymous(), { slug: "transpose" });
  expect(named.rows.find((row) => row.id === entryId)?.name).toBe("Third Woman");

  const { epochId } = await house.db.boardEntry.findUniqueOrThrow({ where: { id: entryId } });
  await house.db.$executeRaw`
    with people as (
      insert into users (id, name, name_key) select gen_random_uuid(), 'crowd ' || n, 'crowd ' || n from generate_series(1, 100) n returning id
    ), made as (
      insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, status, attempt_number, finished_at)
      select gen_random_uuid(), p.id, e.exercise_id, e.exercise_version, '', repeat('0', 32), 'done', 1, now()
      from people p cross join epochs e where e.id = ${epochId}::uuid returning *
    ), timed as (
      insert into rankings (id, submission_id, purpose, status, seed, outcome, epoch_id, finished_at)
      select gen_random_uuid(), id, 'entry', 'done', repeat('0', 32), '{"kind":"timed"}', ${epochId}::uuid, now() from made returning *
    )
    insert into board_entries (id, epoch_id, exercise_id, user_id, submission_id, ranking_id, speedup, interval_low, interval_high, size_speedups, max_error_ulps, achieved_at, shown)
    select gen_random_uuid(), ${epochId}::uuid, m.exercise_id, m.user_id, m.id, t.id, 100, 99, 101, '{100,100}', 1, now(), true
    from made m join timed t on t.submission_id = m.id`;
  const own = await getOwnPlace(ada, "transpose");
  expect(own?.row).toMatchObject({ rank: { first: 101, last: 101 }, name: null });
  expect(own?.ahead).toHaveLength(3);
});

test("the distribution counts everybody once, and the front of speed against accuracy has nobody before it", async () => {
  const all = await getBoard(house.anonymous(), { slug: "dot", limit: 100 });
  const { total, best, bins } = await getDistribution(house.anonymous(), "dot");
  expect(total).toBe(all.rows.length);
  expect(best).toBe(all.rows[0]?.speedup);
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(total);
  for (const { from, to, count } of bins) {
    expect(all.rows.filter((row) => row.speedup >= from && row.speedup < to)).toHaveLength(count);
  }
  const dots = await getPareto(house.anonymous(), "dot");
  expect(dots.map((dot) => dot.id)).toEqual(all.rows.map((row) => row.id));
  for (const dot of dots) {
    const better = dots.some(
      (other) => other.speedup > dot.speedup && other.maxErrorUlps <= dot.maxErrorUlps,
    );
    expect(dot.front).toBe(!better);
  }
});

test("what does not exist is refused", async () => {
  await expect(getBoard(house.anonymous(), { slug: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
  const id = "00000000-0000-7000-8000-000000000001";
  const faults: [string, unknown][] = [
    ["speedup", "x"],
    ["speedup", ["1; drop", id]],
    ["speedup", ["1", "x"]],
    ["speedup", ["2026-11-26T10:00:00.000Z", id]],
    ["date", ["1.5", id]],
    ["date", ["2026-99-99T10:00:00.000Z", id]],
  ];
  for (const [sort, place] of faults) {
    const after = Buffer.from(JSON.stringify(place)).toString("base64url");
    await expect(getBoard(house.anonymous(), { slug: "transpose", sort, after })).rejects.toMatchObject({
      code: "invalid",
      field: "cursor",
    });
  }
});

async function enterWith(speedup: number) {
  const who = await house.enter();
  await rank(who, "transpose", await outcomeFor("transpose", speedup));
  return who;
}

test("the path knows what is solved, started and next; nobody's path is blank", async () => {
  const ada = await house.enter();
  const [first, second] = (await getPath(ada)).units.flatMap((unit) => unit.exercises);
  if (!first || !second) throw new Error("The house has two exercises.");
  expect((await getPath(ada)).next?.exercise.slug).toBe(first.exercise.slug);
  await achieve(ada, first.exercise.slug);
  await achieve(ada, second.exercise.slug, wrongAnswer);
  const path = await getPath(ada);
  expect(path).toMatchObject({
    solved: 1,
    total: 2,
    next: { exercise: { slug: second.exercise.slug }, status: "started" },
  });
  const blank = await getPath(house.anonymous());
  expect(blank.solved).toBe(0);
  expect(blank.units.flatMap((unit) => unit.exercises).every((entry) => entry.progress.attempts === 0)).toBe(
    true,
  );
});

test("a profile adds up what was earned and lists what was last submitted", async () => {
  const ada = await house.enter();
  await achieve(ada, "dot");
  await achieve(ada, "dot", judgeError);
  await achieve(ada, "transpose", wrongAnswer);
  const profile = await getProfile(ada);
  expect(profile).toMatchObject({
    guest: false,
    role: "learner",
    solved: 1,
    total: 2,
    attempts: 2,
    lamps: { correct: 1, stable: 1, fast: 1 },
    points: { earned: 120 },
  });
  expect(profile.recent.map((row) => [row.slug, row.verdict])).toEqual([
    ["transpose", "wrong-answer"],
    ["dot", "judge-error"],
    ["dot", "accepted"],
  ]);
});

test("the best points are compared as shares when a version is worth another sum", async () => {
  const ada = await house.enter();
  await achieve(ada, "dot", { ...wrongAnswer, points: { earned: 60, possible: 100 } });
  await achieve(ada, "dot", { ...wrongAnswer, points: { earned: 9, possible: 10 } });
  await achieve(ada, "dot", { ...wrongAnswer, points: { earned: 80, possible: 100 } });
  const entry = (await getProgress(ada)).find((candidate) => candidate.slug === "dot");
  expect(entry).toMatchObject({ bestPoints: 9, pointsPossible: 10, solved: false });
});
