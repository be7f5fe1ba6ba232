import { describe, expect, test } from "vitest";
import { mergeGuest } from "#lib/accounts/index.ts";
import { listenerOf } from "#lib/db/client.ts";
import { getExercise } from "#lib/exercises/index.ts";
import {
  beginEpochs,
  claimRanking,
  epochKeyOf,
  recordBaseline,
  recordRanking,
  recordRankingProgress,
  requestRanking,
  reverifyTop,
} from "#lib/leaderboard/index.ts";
import { repairRankings } from "#lib/queue/repair-rankings.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { openHouse, silentLog, until } from "#tests/support/house.ts";
import { outcomeFor, rank, solve, timingFor, waitingRanking } from "#tests/support/rankings.ts";
import { timed, verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

const house = openHouse();
const entriesOf = (userId: string) =>
  house.db.boardEntry.findMany({ where: { userId }, orderBy: { speedup: "asc" }, include: { acts: true } });
const jobsOf = (rankingId: string) =>
  house.db.$queryRaw<{ priority: number; task: string }[]>`
    select priority, task_identifier as task from graphile_worker.jobs where key = 'rank:' || ${rankingId}`;

describe("a ranked timing", () => {
  test("is asked for once, with its job, when a timed submission is accepted", async () => {
    const ada = await house.enter();
    const id = await solve(ada, "dot");
    const ranking = await waitingRanking(house.db, id);
    expect(ranking).toMatchObject({ purpose: "entry", status: "queued", run: 0 });
    expect(await jobsOf(ranking.id)).toEqual([{ priority: 0, task: "rank" }]);
    const again = await house.db.$transaction((tx) =>
      requestRanking(tx, { submissionId: id, purpose: "verification" }),
    );
    expect(again).toBeNull();
    expect(await house.db.ranking.count({ where: { submissionId: id } })).toBe(1);
  });

  test.each([
    ["was rejected", wrongAnswer],
    ["was not timed", { performance: null }],
  ])("is not asked for when the submission %s", async (_what, given) => {
    const ada = await house.enter();
    const { id } = await createSubmission(ada, { slug: "dot", source: "export {};\n" });
    await recordVerdict(house.db, id, await verdictFor("dot", given));
    expect(await house.db.ranking.count({ where: { submissionId: id } })).toBe(0);
  });

  test("is not asked for when another version was graded", async () => {
    const ada = await house.enter();
    const { id } = await createSubmission(ada, { slug: "dot", source: "export {};\n" });
    const verdict = await verdictFor("dot", { performance: timed(1) });
    await recordVerdict(house.db, id, { ...verdict, exercise: { ...verdict.exercise, version: 99 } });
    expect(await house.db.ranking.count({ where: { submissionId: id } })).toBe(0);
  });

  test("is claimed with everything a grader needs, again after a crash, and never once it is done", async () => {
    const ada = await house.enter();
    const submissionId = await solve(ada, "dot", "export const x = 1;\n");
    const { id, seed } = await waitingRanking(house.db, submissionId);
    const claim = {
      id,
      run: 1,
      purpose: "entry",
      submissionId,
      slug: "dot",
      source: "export const x = 1;\n",
      seed,
    };
    expect(await claimRanking(house.db, id)).toEqual(claim);
    expect(await claimRanking(house.db, id)).toEqual({ ...claim, run: 2 });
    expect(await recordRanking(house.db, id, await outcomeFor("dot", 1))).toBe(true);
    expect(await claimRanking(house.db, id)).toBeNull();
    expect(await recordRanking(house.db, id, await outcomeFor("dot", 5))).toBe(false);
    expect((await entriesOf(ada.actor.id)).map((entry) => entry.speedup)).toEqual([1]);
  });

  test("tells how far it is, but not for an earlier run", async () => {
    const ada = await house.enter();
    const submissionId = await solve(ada, "dot");
    const { id } = await waitingRanking(house.db, submissionId);
    const heard: string[] = [];
    const stop = listenerOf(house.db).subscribe(submissionId, () => heard.push("news"));
    await claimRanking(house.db, id);
    await claimRanking(house.db, id);
    await recordRankingProgress(house.db, { id, run: 1 }, { done: 9, total: 9 });
    await recordRankingProgress(house.db, { id, run: 2 }, { done: 4, total: 9 });
    expect(await house.db.ranking.findUnique({ where: { id } })).toMatchObject({
      stepsDone: 4,
      stepsTotal: 9,
    });
    await until("progress is announced", async () => heard.length > 0);
    stop();
  });

  test("that failed by our fault is given a job again, or dropped after the last try", async () => {
    const ada = await house.enter();
    const { id } = await waitingRanking(house.db, await solve(ada, "dot"));
    await house.db.$executeRaw`select graphile_worker.remove_job('rank:' || ${id})`;
    await repairRankings(house.db, silentLog);
    expect(await jobsOf(id)).toHaveLength(1);
    await house.db
      .$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts where key = 'rank:' || ${id}`;
    await repairRankings(house.db, silentLog);
    expect(await jobsOf(id)).toEqual([]);
    expect(await house.db.ranking.findUnique({ where: { id } })).toBeNull();
  });
});

describe("an entry", () => {
  test("rests on the best timing of the person, whatever came first", async () => {
    const ada = await house.enter();
    for (const speedup of [2, 3, 1]) await rank(ada, "dot", await outcomeFor("dot", speedup));
    expect((await entriesOf(ada.actor.id)).map((entry) => [entry.speedup, entry.shown])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  test("of two timings recorded at the same moment one is shown, the faster", async () => {
    const ada = await house.enter();
    const ids = [await solve(ada, "dot"), await solve(ada, "dot"), await solve(ada, "dot")];
    await Promise.all(
      ids.map(async (submissionId, index) => {
        const { id } = await waitingRanking(house.db, submissionId);
        await recordRanking(house.db, id, await outcomeFor("dot", index + 1));
      }),
    );
    expect((await entriesOf(ada.actor.id)).map((entry) => entry.shown)).toEqual([false, false, true]);
  });

  test("is not made by a timing that failed", async () => {
    const ada = await house.enter();
    await rank(ada, "dot", {
      kind: "failed",
      reason: "time-limit",
      size: "n = 100",
      detail: "took too long\0",
    });
    expect(await entriesOf(ada.actor.id)).toEqual([]);
  });

  test("faster than arithmetic allows is held, and what stood before still stands", async () => {
    const ada = await house.enter();
    await rank(ada, "dot", await outcomeFor("dot", 2));
    await rank(
      ada,
      "dot",
      await outcomeFor("dot", 900, {
        implausible: { size: "n = 100", nsPerOperation: 0.001, floorNsPerOperation: 0.02 },
      }),
    );
    const [before, held] = await entriesOf(ada.actor.id);
    expect(before).toMatchObject({ speedup: 2, shown: true, standing: "standing" });
    expect(held).toMatchObject({
      shown: false,
      standing: "held",
      acts: [{ kind: "held", reason: "implausible" }],
    });
  });

  test("refuses a timing of another exercise", async () => {
    const ada = await house.enter();
    const { id } = await waitingRanking(house.db, await solve(ada, "dot"));
    await expect(recordRanking(house.db, id, await outcomeFor("transpose", 2))).rejects.toThrow(
      /is of exercise/,
    );
  });

  test("of a guest and one of the account become one person's, and the faster is shown", async () => {
    const guest = await house.enter({ guest: true });
    const ada = await house.enter();
    await rank(guest, "dot", await outcomeFor("dot", 4));
    await rank(ada, "dot", await outcomeFor("dot", 3));
    await mergeGuest(house.db, guest.actor.id, ada.actor.id);
    expect((await entriesOf(ada.actor.id)).map((entry) => [entry.speedup, entry.shown])).toEqual([
      [3, false],
      [4, true],
    ]);
  });

  test("changes the board for everybody who listens", async () => {
    const { manifest } = await getExercise("dot");
    let heard = 0;
    const stop = listenerOf(house.db).subscribe(`board:${manifest.uuid}`, () => heard++);
    const ada = await house.enter();
    await until("the listener is connected", async () => {
      await recordBaseline(house.db, "naive", await timingFor("dot", 0.5));
      return heard > 0;
    });
    const before = heard;
    await rank(ada, "dot", await outcomeFor("dot", 2));
    await until("the board is announced", async () => heard > before);
    stop();
    expect(heard).toBeGreaterThan(before);
  });
});

describe("a verification", () => {
  test("is asked for when an entry comes among the first twenty, and every night for all of them", async () => {
    const people = [];
    for (let n = 0; n < 22; n++)
      people.push(await rank(await house.enter(), "transpose", await outcomeFor("transpose", 50 - n)));
    const asked = await house.db.ranking.findMany({
      where: {
        purpose: "verification",
        status: "queued",
        submissionId: { in: people.map((one) => one.submissionId) },
      },
    });
    expect(asked.map((one) => one.submissionId).sort()).toEqual(
      people
        .slice(0, 20)
        .map((one) => one.submissionId)
        .sort(),
    );
    await house.db.ranking.deleteMany({ where: { purpose: "verification" } });
    expect(await reverifyTop(house.db)).toBeGreaterThanOrEqual(20);
    expect(await reverifyTop(house.db)).toBe(0);
    const nightly = await house.db.ranking.findMany({
      where: { purpose: "verification" },
      select: { submissionId: true },
    });
    const ids = nightly.map((one) => one.submissionId);
    for (const [place, { submissionId }] of people.entries())
      expect(ids.includes(submissionId)).toBe(place < 20);
  });

  test("that reproduces the score gives the badge and leaves the score as it is", async () => {
    const { submissionId } = await rank(await house.enter(), "dot", await outcomeFor("dot", 2));
    expect(await verifyAgain(submissionId, await outcomeFor("dot", 2.015))).toMatchObject({
      speedup: 2,
      verification: "verified",
      verificationReason: null,
      acts: ["verified"],
    });
    expect(await verifyAgain(submissionId, await outcomeFor("dot", 2))).toMatchObject({ acts: ["verified"] });
  });

  test.each([
    ["slower", 1.5, 0.01],
    ["faster", 2.5, 0.01],
  ])(
    "that comes out %s takes the badge with the reason, and one that reproduces gives it back",
    async (reason, again, spread) => {
      const { submissionId } = await rank(await house.enter(), "dot", await outcomeFor("dot", 2));
      expect(await verifyAgain(submissionId, await outcomeFor("dot", again, { spread }))).toMatchObject({
        speedup: 2,
        shown: true,
        verification: "refuted",
        verificationReason: reason,
        acts: ["refuted"],
      });
      expect(await verifyAgain(submissionId, await outcomeFor("dot", 2))).toMatchObject({
        verification: "verified",
        acts: ["refuted", "verified"],
      });
    },
  );

  test.each([
    ["within three per cent", 2.059, 0.0001, "verified"],
    ["beyond three per cent", 2.061, 0.0001, "refuted"],
    ["far away with intervals that overlap", 2.4, 0.2, "verified"],
  ])("%s counts as it should", async (_what, again, spread, verification) => {
    const { submissionId } = await rank(
      await house.enter(),
      "dot",
      await outcomeFor("dot", 2, { spread: 0.0001 }),
    );
    expect(await verifyAgain(submissionId, await outcomeFor("dot", again, { spread }))).toMatchObject({
      verification,
    });
  });

  test("whose answer is wrong holds the entry for somebody to look; one that was only cut short does not", async () => {
    const wrong = await rank(await house.enter(), "dot", await outcomeFor("dot", 2));
    const failed = { kind: "failed", size: "n = 100", detail: "" } as const;
    expect(await verifyAgain(wrong.submissionId, { ...failed, reason: "wrong-answer" })).toMatchObject({
      standing: "held",
      shown: false,
      verification: "refuted",
      acts: ["refuted", "held"],
    });
    const slow = await rank(await house.enter(), "dot", await outcomeFor("dot", 2));
    expect(await verifyAgain(slow.submissionId, { ...failed, reason: "time-limit" })).toMatchObject({
      standing: "standing",
      shown: true,
      verificationReason: "time-limit",
    });
  });
});

describe("an epoch", () => {
  test("begins when anything differs that a speedup depends on, and not when nothing does", async () => {
    const base = await timingFor("dot", 1);
    const { environment } = base;
    const variants = [
      base,
      { ...base, environment: { ...environment, node: "26.99.0", v8: "15", flags: ["--x"], cpu: "y" } },
      { ...base, environment: { ...environment, node: "v27.0.0" } },
      { ...base, environment: { ...environment, reference: "reference-2" } },
      { ...base, environment: { ...environment, machineClass: "other" } },
      { ...base, exercise: { ...base.exercise, version: 77 } },
    ];
    const before = await house.db.epoch.count();
    for (const timing of variants) {
      await rank(await house.enter(), "dot", { kind: "timed", timing });
    }
    const after = await house.db.epoch.findMany({ where: { exerciseId: base.exercise.uuid } });
    expect(new Set(after.map((epoch) => epoch.id)).size - before).toBeLessThanOrEqual(5);
    expect(
      after.filter(
        (epoch) =>
          epoch.nodeMajor === 27 ||
          epoch.reference === "reference-2" ||
          epoch.machineClass === "other" ||
          epoch.exerciseVersion === 77,
      ),
    ).toHaveLength(4);
    expect(after.every((epoch) => epoch.sizeNames.length === 2)).toBe(true);
  });
});

test("a new epoch times again what stood, behind all that waits; the first one of an exercise what was accepted", async () => {
  const { manifest } = await getExercise("transpose");
  await house.db.ranking.deleteMany({ where: { submission: { exerciseId: manifest.uuid } } });
  await house.db.epoch.deleteMany({ where: { exerciseId: manifest.uuid } });
  const ada = await house.enter();
  const slow = await solve(ada, "transpose");
  const fast = await solve(ada, "transpose");
  await house.db.verdict.update({ where: { submissionId: fast }, data: { slowdown: 0.5 } });
  await house.db.ranking.deleteMany({ where: { submissionId: { in: [slow, fast] } } });

  const timing = await timingFor("transpose", 2);
  const first = { ...epochKeyOf(timing), reference: "first" };
  expect(await beginEpochs(house.db, [first])).toBeGreaterThan(0);
  const { id, purpose } = await waitingRanking(house.db, fast);
  expect(purpose).toBe("epoch");
  expect(await jobsOf(id)).toEqual([{ priority: 20, task: "rank" }]);
  expect(await house.db.ranking.count({ where: { submissionId: slow } })).toBe(0);
  expect(await beginEpochs(house.db, [first])).toBe(0);

  await recordRanking(house.db, id, {
    kind: "timed",
    timing: { ...timing, environment: { ...timing.environment, reference: "first" } },
  });
  await house.db.ranking.deleteMany({
    where: { status: "queued", submission: { exerciseId: manifest.uuid } },
  });
  const second = { ...first, reference: "second" };
  const asked = await Promise.all([beginEpochs(house.db, [second]), beginEpochs(house.db, [second])]);
  expect(asked.sort()).toEqual([0, 1]);
  expect(await waitingRanking(house.db, fast)).toMatchObject({ purpose: "epoch" });
  // Back to what was: its entries are there already.
  expect(await beginEpochs(house.db, [first])).toBe(0);
  const current = await house.db.epoch.findFirst({
    where: { exerciseId: manifest.uuid },
    orderBy: { begunAt: "desc" },
  });
  expect(current?.reference).toBe("first");
});

async function verifyAgain(submissionId: string, outcome: Parameters<typeof recordRanking>[2]) {
  await house.db.$transaction((tx) => requestRanking(tx, { submissionId, purpose: "verification" }));
  const { id } = await waitingRanking(house.db, submissionId);
  await recordRanking(house.db, id, outcome);
  const entry = await house.db.boardEntry.findFirstOrThrow({
    where: { submissionId },
    include: { acts: { orderBy: { id: "asc" } } },
  });
  return { ...entry, acts: entry.acts.map((act) => act.kind) };
}
