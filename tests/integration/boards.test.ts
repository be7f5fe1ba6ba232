import { expect, test } from "vitest";
import { setBoardName } from "#lib/accounts/index.ts";
import { getBoard } from "#lib/leaderboard/index.ts";
import { getPath, getProfile, getProgress } from "#lib/progress/index.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { judgeError, timed, verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

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

test("a board is in order of time, names people as they wish, and overlapping intervals share their places", async () => {
  const people = await Promise.all(
    [1.0, 1.005, 2, 4].map(async (slowdown) => {
      const who = await house.enter();
      await achieve(who, "transpose", { performance: timed(slowdown) });
      return who;
    }),
  );
  const [, second, third] = people;
  if (!second || !third) throw new Error("Four people were made.");
  const guest = await house.enter({ guest: true });
  await achieve(guest, "transpose", { performance: timed(3) });
  await setBoardName(third, { boardName: "Third Woman" });

  const board = await getBoard(second, { slug: "transpose" });
  expect(board.total).toBe(5);
  expect(board.rows.map((row) => [row.rank.first, row.rank.last, row.slowdown, row.mine])).toEqual([
    [1, 2, 1, false],
    [1, 2, 1.005, true],
    [3, 3, 2, false],
    [4, 4, 3, false],
    [5, 5, 4, false],
  ]);
  expect(board.own).toEqual(board.rows[1]);
  expect(board.rows.map((row) => row.name)).toEqual([
    people[0]?.actor.name,
    second.actor.name,
    "Third Woman",
    null,
    people[3]?.actor.name,
  ]);
  expect(board.rows[2]).toMatchObject({ speed: 0.5, interval: [1 / 2.02, 1 / 1.98] });

  const pages = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await getBoard(house.anonymous(), { slug: "transpose", limit: 2, cursor });
    pages.push(page.rows.map((row) => row.slowdown));
    expect(page.own).toBeNull();
    cursor = page.nextCursor;
  }
  expect(pages).toEqual([[1, 1.005], [2, 3], [4]]);
});

test("a board shows nothing but the board: no ids of people, no code", async () => {
  const text = JSON.stringify(await getBoard(house.anonymous(), { slug: "transpose" }));
  for (const { id } of await house.db.user.findMany({ select: { id: true } })) expect(text).not.toContain(id);
  expect(text).not.toContain("export function");
});

test("a made-up cursor is refused", async () => {
  await expect(getBoard(house.anonymous(), { slug: "transpose", cursor: "x" })).rejects.toMatchObject({
    code: "invalid",
    field: "cursor",
  });
});

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
