import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import {
  claimSubmission,
  createSubmission,
  getSubmission,
  listSubmissions,
  recordStage,
  recordVerdict,
  watchSubmission,
} from "#lib/submissions/index.ts";
import { getProgress } from "#lib/progress/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { judgeError, timed, verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";

test("a submission and its job are one: both are there, and a submission that fails leaves neither", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const jobs = () => house.db.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`;
  expect((await jobs()).map((job) => job.key)).toContain(`grade:${id}`);
  expect(await getSubmission(ada, id)).toMatchObject({
    slug: "dot",
    source,
    status: "queued",
    verdict: null,
    attemptNumber: 1,
    mine: true,
  });

  const before = (await jobs()).length;
  const ghost = { ...ada, actor: { ...ada.actor, id: "01930000-0000-7000-8000-000000000000" } };
  await expect(createSubmission(ghost, { slug: "dot", source })).rejects.toMatchObject({ code: "conflict" });
  expect(await jobs()).toHaveLength(before);
});

test("a submission and its job come from one and the same transaction", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  // xmin is the transaction that wrote a row.
  const rows = await house.db.$queryRaw`
    select s.xmin::text = j.xmin::text as same from submissions s
    join graphile_worker._private_jobs j on j.key = 'grade:' || s.id::text where s.id = ${id}::uuid`;
  expect(rows).toEqual([{ same: true }]);
});

test("a submission goes from queued over grading to done, with its stages in order", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const claim = await claimSubmission(house.db, id);
  expect(claim).toMatchObject({
    id,
    run: 1,
    slug: "dot",
    source,
    seed: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect((await getSubmission(ada, id)).status).toBe("grading");
  await recordStage(house.db, { id, run: 1 }, { stage: "compiling" });
  expect(await recordVerdict(house.db, id, await verdictFor("dot"))).toBe(true);
  expect(await getSubmission(ada, id)).toMatchObject({ status: "done", verdict: { verdict: "accepted" } });
  const stages = await house.db.submissionStage.findMany({
    where: { submissionId: id },
    orderBy: { seq: "asc" },
  });
  expect(stages.map((row) => [row.seq, row.event])).toEqual([
    [1, { stage: "queued" }],
    [2, { stage: "compiling" }],
    [3, { stage: "finished", verdict: "accepted" }],
  ]);
  expect(await claimSubmission(house.db, id)).toBeNull();
});

test("a run that another one has replaced can no longer report stages", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await claimSubmission(house.db, id);
  await claimSubmission(house.db, id);
  await recordStage(house.db, { id, run: 1 }, { stage: "compiling" });
  await recordStage(house.db, { id, run: 2 }, { stage: "loading" });
  const stages = await house.db.submissionStage.findMany({
    where: { submissionId: id },
    orderBy: { seq: "asc" },
  });
  expect(stages.map((row) => row.event)).toEqual([{ stage: "queued" }, { stage: "loading" }]);
});

test("a verdict that is recorded eight times at once counts once", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await claimSubmission(house.db, id);
  const verdict = await verdictFor("dot", { performance: timed(1.5) });
  const recorded = await Promise.all(Array.from({ length: 8 }, () => recordVerdict(house.db, id, verdict)));
  expect(recorded.filter(Boolean)).toHaveLength(1);
  expect(await recordVerdict(house.db, id, await verdictFor("dot", wrongAnswer))).toBe(false);
  expect((await getProgress(ada)).find((entry) => entry.slug === "dot")).toMatchObject({
    attempts: 1,
    solved: true,
    bestPoints: 100,
  });
  expect(await house.db.verdict.count({ where: { submissionId: id } })).toBe(1);
  expect(await house.db.ranking.count({ where: { submissionId: id } })).toBe(1);
  expect(await house.db.submissionStage.count({ where: { submissionId: id } })).toBe(2);
});

test("submissions made at the same time get different attempt numbers", async () => {
  const ada = await house.enter();
  const made = await Promise.all(
    Array.from({ length: 5 }, () => createSubmission(ada, { slug: "dot", source })),
  );
  const views = await Promise.all(made.map(({ id }) => getSubmission(ada, id)));
  expect(views.map((view) => view.attemptNumber).sort()).toEqual([1, 2, 3, 4, 5]);
});

test("our own failure is no attempt, earns nothing and gives its number back", async () => {
  const ada = await house.enter();
  const first = await createSubmission(ada, { slug: "dot", source });
  expect(await recordVerdict(house.db, first.id, await verdictFor("dot", judgeError))).toBe(true);
  expect(await getSubmission(ada, first.id)).toMatchObject({
    attemptNumber: null,
    verdict: { verdict: "judge-error" },
  });
  expect((await getProgress(ada)).find((entry) => entry.slug === "dot")).toMatchObject({
    attempts: 0,
    solved: false,
    bestPoints: 0,
  });
  const second = await createSubmission(ada, { slug: "dot", source });
  expect((await getSubmission(ada, second.id)).attemptNumber).toBe(1);
});

test("what broke on our side is told to instructors, not to learners", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await recordVerdict(house.db, id, await verdictFor("dot", judgeError));
  expect((await getSubmission(ada, id)).verdict?.judgeError).toBeNull();
  const watched: unknown[] = [];
  for await (const update of watchSubmission(ada, id)) watched.push(update);
  expect(watched.at(-1)).toMatchObject({ verdict: { verdict: "judge-error", judgeError: null } });
  const teacher = await house.enter({ role: "instructor" });
  expect((await getSubmission(teacher, id)).verdict?.judgeError).toBe(judgeError.judgeError);
});

test("what was earned stays when a later submission is worse", async () => {
  const ada = await house.enter();
  for (const given of [{}, wrongAnswer]) {
    const { id } = await createSubmission(ada, { slug: "dot", source });
    await recordVerdict(house.db, id, await verdictFor("dot", given));
  }
  expect((await getProgress(ada)).find((entry) => entry.slug === "dot")).toMatchObject({
    attempts: 2,
    solved: true,
    bestPoints: 100,
    lamps: { correct: true, stable: true, fast: true },
  });
});

test("a verdict to another exercise than the submission's is refused and changes nothing", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await expect(recordVerdict(house.db, id, await verdictFor("transpose"))).rejects.toThrow("is to exercise");
  expect((await getSubmission(ada, id)).status).toBe("queued");
});

test("a verdict of a newer version of the exercise is recorded under that version", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const verdict = await verdictFor("dot", { performance: timed(1) });
  const version = verdict.exercise.version + 1;
  await recordVerdict(house.db, id, { ...verdict, exercise: { ...verdict.exercise, version } });
  expect((await getSubmission(ada, id)).exerciseVersion).toBe(version);
});

test("what a learner's program prints can always be stored: NUL and half surrogate pairs too", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const logs = { lines: ["a\0b", "\ud800", "😀"], truncated: false };
  await recordVerdict(house.db, id, await verdictFor("dot", { logs }));
  expect((await getSubmission(ada, id)).verdict?.logs.lines).toEqual(["a\uFFFDb", "\uFFFD", "😀"]);
});

describe("the source", () => {
  test.each([
    ["one byte too long", "x".repeat(128 * 1024 + 1), "source-too-large", "too-large"],
    ["too long in UTF-8 only", "界".repeat(44_000), "source-too-large", "too-large"],
    ["with a NUL", "a\0b", "source-malformed", "invalid"],
    ["with half a surrogate pair", "a\ud800b", "source-malformed", "invalid"],
  ])("%s is refused", async (_what, bad, reason, code) => {
    const ada = await house.enter();
    await expect(createSubmission(ada, { slug: "dot", source: bad })).rejects.toMatchObject({
      code,
      field: "source",
      reason,
    });
  });

  test("of exactly 128 KiB is accepted", async () => {
    const ada = await house.enter();
    await expect(
      createSubmission(ada, { slug: "dot", source: "x".repeat(128 * 1024) }),
    ).resolves.toHaveProperty("id");
  });
});

describe("who may see a submission", () => {
  test("its owner and instructors; to others and to nobody it does not exist", async () => {
    const ada = await house.enter();
    const { id } = await createSubmission(ada, { slug: "dot", source });
    const teacher = await house.enter({ role: "instructor" });
    expect(await getSubmission(teacher, id)).toMatchObject({ id, mine: false });
    const eve = await house.enter();
    await expect(getSubmission(eve, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(getSubmission(house.anonymous(), id)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(getSubmission(ada, "no-uuid")).rejects.toMatchObject({ code: "not-found" });
  });

  test("a history holds one's own submissions only, newest first, page by page", async () => {
    const ada = await house.enter();
    const eve = await house.enter();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.unshift((await createSubmission(ada, { slug: "dot", source: `// ${n}` })).id);
    const first = await listSubmissions(ada, { slug: "dot", limit: 3 });
    const second = await listSubmissions(ada, { slug: "dot", limit: 3, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await listSubmissions(ada, { slug: "transpose" })).rows).toEqual([]);
    expect((await listSubmissions(eve, { slug: "dot" })).rows).toEqual([]);
  });
});

test("the history says of each submission which lamps it lit", async () => {
  const ada = await house.enter();
  const unstable = { verdict: "unstable", lamps: { correct: "lit", stable: "out", fast: "dark" } } as const;
  for (const given of [unstable, {}]) {
    const { id } = await createSubmission(ada, { slug: "dot", source });
    await recordVerdict(house.db, id, await verdictFor("dot", given));
  }
  await createSubmission(ada, { slug: "dot", source });
  const { rows } = await listSubmissions(ada, { slug: "dot" });
  expect(rows.map((row) => row.verdict?.lamps)).toEqual([
    undefined,
    { correct: "lit", stable: "lit", fast: "lit" },
    { correct: "lit", stable: "out", fast: "dark" },
  ]);
});

test("nobody can submit without being somebody, or to an exercise that is not there", async () => {
  await expect(createSubmission(house.anonymous(), { slug: "dot", source })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(createSubmission(await house.enter(), { slug: "nope", source })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("too many submissions, or too many that wait, are refused with the time to wait", async () => {
  const ada = await house.enter();
  const create = () => createSubmission(ada, { slug: "dot", source });
  for (let n = 0; n < 8; n++) await create();
  await expect(create()).rejects.toMatchObject({ code: "rate-limited", retryAfterSeconds: 10 });
  const done = await verdictFor("dot", wrongAnswer);
  const finishAll = async () => {
    const waiting = await house.db.submission.findMany({ where: { userId: ada.actor.id, status: "queued" } });
    for (const { id } of waiting) await recordVerdict(house.db, id, done);
  };
  const refusals: unknown[] = [];
  for (let n = 9; n < 32; n++) {
    await finishAll();
    await create().catch((error: unknown) => refusals.push(error));
  }
  expect(refusals.at(-1)).toBeInstanceOf(AppError);
  expect(refusals.at(-1)).toMatchObject({ code: "rate-limited", retryAfterSeconds: expect.any(Number) });
});
