import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { gradingAttemptsMax, runGradingWorker } from "#lib/queue/index.ts";
import type { GradingService, GradingWorker } from "#lib/queue/index.ts";
import { createSubmission, getSubmission } from "#lib/submissions/index.ts";
import { openHouse, silentLog, until } from "#tests/support/house.ts";
import { judgeError, verdictFor } from "#tests/support/verdicts.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";

const running: GradingWorker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

async function work(
  grade: GradingService["grade"],
  options: { graceMs?: number } = {},
): Promise<GradingWorker> {
  const worker = await runGradingWorker({
    databaseUrl: house.url,
    grader: { grade },
    log: silentLog,
    ...options,
  });
  running.push(worker);
  return worker;
}

const isDone = (id: string) => async () =>
  (await house.db.verdict.count({ where: { submissionId: id } })) === 1;
const jobOf = async (id: string) => {
  const [job] = await house.db.$queryRaw<{ attempts: number; locked: boolean; due: boolean }[]>`
    select attempts::int, locked_at is not null as locked, run_at <= now() as due from graphile_worker.jobs
    where key = ${`grade:${id}`}`;
  return job;
};

test("a submission reaches the grader within a tenth of a second, with its source and its secret seed", async () => {
  const ada = await house.enter();
  const asked: { at: number; slug: string; source: string; seed: string }[] = [];
  await work(async ({ slug, source: text, seed }) => {
    asked.push({ at: performance.now(), slug, source: text, seed });
    return verdictFor(slug);
  });
  const waits: number[] = [];
  for (let n = 0; n < 5; n++) {
    const { id } = await createSubmission(ada, { slug: "dot", source });
    const created = performance.now();
    await until("it is done", isDone(id));
    waits.push((asked[n]?.at ?? Number.NaN) - created);
  }
  expect(asked[0]).toMatchObject({ slug: "dot", source, seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(100);
});

test("stages are stored in order; of many timing events some may be left out, never the verdict", async () => {
  const ada = await house.enter();
  await work(async ({ slug, onStage }) => {
    onStage({ stage: "compiling" });
    onStage({ stage: "loading" });
    for (let done = 1; done <= 200; done++) onStage({ stage: "timing", done, of: 200 });
    onStage({ stage: "finished", verdict: "accepted" });
    return verdictFor(slug);
  });
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await until("it is done", isDone(id));
  const rows = await house.db.submissionStage.findMany({
    where: { submissionId: id },
    orderBy: { seq: "asc" },
  });
  const stages = rows.map((row) => row.event);
  expect(stages.slice(0, 3)).toEqual([{ stage: "queued" }, { stage: "compiling" }, { stage: "loading" }]);
  expect(stages.slice(-2)).toEqual([
    { stage: "timing", done: 200, of: 200 },
    { stage: "finished", verdict: "accepted" },
  ]);
  expect(stages.length).toBeLessThan(20);
});

test("a failure of ours is tried again and only then recorded, without counting as an attempt", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  let tries = 0;
  await work(async ({ slug }) => {
    tries++;
    if (tries % 2 === 1) throw new Error("the sandbox did not start");
    return verdictFor(slug, judgeError);
  });
  await until("it is done", async () => {
    // The queue waits longer after each try; this test does not.
    await house.db
      .$executeRaw`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;
    return isDone(id)();
  });
  expect(tries).toBe(gradingAttemptsMax);
  expect(await getSubmission(ada, id)).toMatchObject({
    attemptNumber: null,
    verdict: { verdict: "judge-error" },
  });
});

test("a failure of ours that passes leaves no trace in the verdict", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  let tries = 0;
  await work(async ({ slug }) => verdictFor(slug, tries++ === 0 ? judgeError : {}));
  await until("it is done", isDone(id));
  expect(await getSubmission(ada, id)).toMatchObject({ attemptNumber: 1, verdict: { verdict: "accepted" } });
});

test("a service that is asked to stop gives back what it cannot finish, at once and without costing a try", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const begun = Promise.withResolvers<void>();
  const worker = await work(
    async ({ signal }) => {
      begun.resolve();
      await once(signal, "abort");
      throw signal.reason;
    },
    { graceMs: 50 },
  );
  await begun.promise;
  await worker.stop();
  expect(await jobOf(id)).toEqual({ attempts: 0, locked: false, due: true });
  expect(await house.db.graderService.count()).toBe(0);
  await work(async ({ slug }) => verdictFor(slug));
  await until("another has done it", isDone(id), 5_000);
});

test("a service that is asked to stop lets a grading end that is nearly done, and takes no other", async () => {
  const ada = await house.enter();
  const first = await createSubmission(ada, { slug: "dot", source });
  const begun = Promise.withResolvers<void>();
  const worker = await work(async ({ slug }) => {
    begun.resolve();
    await delay(300);
    return verdictFor(slug);
  });
  await begun.promise;
  const second = await createSubmission(ada, { slug: "dot", source });
  await worker.stop();
  expect(await isDone(first.id)()).toBe(true);
  expect(await isDone(second.id)()).toBe(false);
  expect(await jobOf(second.id)).toMatchObject({ attempts: 0, locked: false });
});

test("two services never grade the same submission", async () => {
  const ada = await house.enter();
  const graded: string[] = [];
  const grade: GradingService["grade"] = async ({ slug, seed }) => {
    graded.push(seed);
    await delay(20);
    return verdictFor(slug);
  };
  await work(grade);
  await work(grade);
  const made = await Promise.all(
    Array.from({ length: 8 }, () => createSubmission(ada, { slug: "dot", source })),
  );
  await until("all are done", async () =>
    (await Promise.all(made.map(({ id }) => isDone(id)()))).every(Boolean),
  );
  expect(new Set(graded).size).toBe(graded.length);
});
