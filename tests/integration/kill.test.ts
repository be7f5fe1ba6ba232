import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { ChildProcess } from "node:child_process";
import { createSubmission, getSubmission } from "#lib/submissions/index.ts";
import { getProgress } from "#lib/progress/index.ts";
import { until, openHouse } from "#tests/support/house.ts";
import { killHard, spawnWorker, stopSoftly } from "#tests/support/spawn-worker.ts";

const house = openHouse();
const solution = readFileSync(join(house.exercisesDir, "dot", "solution.ts"), "utf8");
const endless =
  "export function dot(a: Float64Array, b: Float64Array): number { for (;;) a.length + b.length; }\n";

const workers = new Set<ChildProcess>();
afterEach(async () => {
  await Promise.all([...workers].map(killHard));
  workers.clear();
});

async function startWorker(): Promise<ChildProcess> {
  const worker = await spawnWorker(house.url, house.exercisesDir);
  workers.add(worker);
  return worker;
}

const verdicts = (ids: string[]) => house.db.verdict.count({ where: { submissionId: { in: ids } } });
const isGrading = (id: string) => async () =>
  (await house.db.submission.findUniqueOrThrow({ where: { id } })).status === "grading";

test("a grader killed in the middle of a grading: another takes it up, and there is one verdict", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source: endless });
  const first = await startWorker();
  await until("the first grader is at it", isGrading(id));
  await killHard(first);
  expect(await verdicts([id])).toBe(0);
  await startWorker();
  await until("the verdict is there", async () => (await verdicts([id])) === 1, 60_000);
  const { verdict, attemptNumber } = await getSubmission(ada, id);
  expect(verdict?.verdict).toBe("time-limit");
  expect(attemptNumber).toBe(1);
  const { run } = await house.db.submission.findUniqueOrThrow({ where: { id } });
  expect(run).toBe(2);
}, 120_000);

test("graders killed and database connections cut again and again: every submission gets exactly one verdict", async () => {
  const ada = await house.enter();
  const ids: string[] = [];
  for (const source of [solution, endless, solution, solution, endless, solution]) {
    ids.push((await createSubmission(ada, { slug: "dot", source })).id);
  }
  let worker = await startWorker();
  for (let round = 0; round < 3; round++) {
    await until(
      "somebody is at work",
      async () =>
        (await house.db.submission.count({ where: { id: { in: ids }, status: "grading" } })) > 0 ||
        (await verdicts(ids)) === ids.length,
    );
    if (round === 1) await cutConnections();
    else {
      await killHard(worker);
      worker = await startWorker();
    }
  }
  await until("all verdicts are there", async () => (await verdicts(ids)) === ids.length, 90_000);
  const views = await Promise.all(ids.map((id) => getSubmission(ada, id)));
  expect(views.map((view) => view.verdict?.verdict)).toEqual([
    "accepted",
    "time-limit",
    "accepted",
    "accepted",
    "time-limit",
    "accepted",
  ]);
  expect((await getProgress(ada)).find((entry) => entry.slug === "dot")).toMatchObject({
    attempts: 6,
    solved: true,
  });
  await until("no grading is left in the queue", async () => (await jobsLeft()) === 0);
}, 180_000);

test("a grader that is asked to stop ends by itself, and nothing is lost", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source: endless });
  const worker = await startWorker();
  await until("the grader is at it", isGrading(id));
  await stopSoftly(worker);
  expect(worker.signalCode).toBeNull();
  await startWorker();
  await until("the verdict is there", async () => (await verdicts([id])) === 1, 60_000);
}, 120_000);

test("a submission that takes every grader down with it ends as our own fault", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source: solution });
  // As after the last try of a service that died: nobody holds the job, no try is left.
  await house.db
    .$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`grade:${id}`}`;
  await startWorker();
  await until("the verdict is there", async () => (await verdicts([id])) === 1);
  expect(await getSubmission(ada, id)).toMatchObject({
    attemptNumber: null,
    verdict: { verdict: "judge-error" },
  });
  await until("its job is gone", async () => (await jobsLeft()) === 0);
}, 60_000);

test("a submission whose job has vanished gets a new one", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source: solution });
  await house.db.$executeRaw`select graphile_worker.remove_job(${`grade:${id}`})`;
  await startWorker();
  await until("the verdict is there", async () => (await verdicts([id])) === 1, 40_000);
  expect((await getSubmission(ada, id)).verdict?.verdict).toBe("accepted");
}, 60_000);

async function jobsLeft(): Promise<number> {
  const [row] = await house.db.$queryRaw<
    { left: number }[]
  >`select count(*)::int as left from graphile_worker.jobs where task_identifier = 'grade'`;
  return row?.left ?? 0;
}

async function cutConnections(): Promise<void> {
  await house.db.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
}
