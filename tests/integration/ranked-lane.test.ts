import { afterEach, expect, test } from "vitest";
import type { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import { epochKeyOf, getBaselines, getRanking } from "#lib/leaderboard/index.ts";
import { runGradingWorker } from "#lib/queue/index.ts";
import type { GradingWorker, RankingService } from "#lib/queue/index.ts";
import { createSubmission } from "#lib/submissions/index.ts";
import { openHouse, silentLog, until } from "#tests/support/house.ts";
import { outcomeFor, solve, timingFor } from "#tests/support/rankings.ts";
import { verdictFor } from "#tests/support/verdicts.ts";

const house = openHouse();

const running: GradingWorker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
  );
}

/** A worker whose timings are up to the test; it grades nothing. */
async function work(
  rank: RankingService["rank"],
  change: Partial<RankingService> = {},
): Promise<GradingWorker> {
  const worker = await runGradingWorker({
    databaseUrl: house.url,
    grader: { grade: ({ signal }) => whenAborted(signal) },
    ranker: { rank, comparables: () => [], stagesOf: () => [], ...change },
    log: silentLog,
    graceMs: 200,
  });
  running.push(worker);
  return worker;
}

const entryOf = (submissionId: string) => house.db.boardEntry.findFirst({ where: { submissionId } });

test("an accepted submission is timed with its source and a secret seed of its own, and enters the board", async () => {
  const ada = await house.enter();
  const asked: { slug: string; source: string; seed: string }[] = [];
  await work(({ slug, source, seed }) => {
    asked.push({ slug, source, seed });
    return outcomeFor(slug, 1.5);
  });
  const id = await solve(ada, "dot", "export const first = 1;\n");
  await until("it is on the board", async () => (await entryOf(id)) !== null);
  const submission = await house.db.submission.findUniqueOrThrow({ where: { id } });
  expect(asked[0]).toMatchObject({ slug: "dot", source: "export const first = 1;\n" });
  expect(asked[0]?.seed).toMatch(/^[0-9a-f]{32}$/);
  expect(asked[0]?.seed).not.toBe(submission.seed);
});

test("timings are made one at a time", async () => {
  const ada = await house.enter();
  let now = 0;
  let most = 0;
  await work(async ({ slug }) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 60));
    now--;
    return outcomeFor(slug, 1);
  });
  const ids = await Promise.all([1, 2, 3].map(async () => solve(ada, "dot")));
  await until(
    "all are timed",
    async () =>
      (await house.db.ranking.count({
        where: { submissionId: { in: ids }, purpose: "entry", status: "done" },
      })) === 3,
  );
  expect(most).toBe(1);
});

test("a grading does not wait for a timing", async () => {
  const ada = await house.enter();
  const worker = await runGradingWorker({
    databaseUrl: house.url,
    grader: { grade: ({ slug }) => verdictFor(slug) },
    ranker: { rank: ({ signal }) => whenAborted(signal), comparables: () => [], stagesOf: () => [] },
    log: silentLog,
    graceMs: 200,
  });
  running.push(worker);
  await solve(ada, "dot");
  await until(
    "a timing is under way",
    async () => (await house.db.ranking.count({ where: { status: "timing" } })) > 0,
  );
  const { id } = await createSubmission(ada, { slug: "dot", source: "export {};\n" });
  await until(
    "it has its verdict",
    async () => (await house.db.verdict.count({ where: { submissionId: id } })) === 1,
  );
  expect((await house.db.ranking.findFirst({ where: { status: "timing" } }))?.outcome).toBeNull();
});

test("whoever watches sees how far it is", async () => {
  const ada = await house.enter();
  let proceed: (() => void) | undefined;
  await work(async ({ slug, source, onProcess }) => {
    // The first time only: what enters the board is soon timed again.
    if (source !== "watched" || proceed) return outcomeFor(slug, 1);
    onProcess(2, 5);
    await new Promise<void>((resolve) => (proceed = resolve));
    return outcomeFor(slug, 1);
  });
  const id = await solve(ada, "dot", "watched");
  await until("two of five are done", async () => {
    const ranking = await getRanking(ada, id);
    return ranking?.status === "timing" && ranking.steps.done === 2 && ranking.steps.total === 5;
  });
  proceed?.();
  await until("it is done", async () => (await entryOf(id)) !== null);
  expect((await getRanking(ada, id))?.result).toMatchObject({ kind: "timed" });
});

test("a failure of ours is tried again; what is given up costs nobody a place", async () => {
  const ada = await house.enter();
  let tries = 0;
  await work(async ({ slug }): Promise<RankedOutcome> => {
    if (++tries === 1) throw new Error("the sandbox did not start");
    return outcomeFor(slug, 1);
  });
  const id = await solve(ada, "dot");
  await until("it is on the board", async () => (await entryOf(id)) !== null);
  expect(tries).toBeGreaterThanOrEqual(2);
});

test("a service that is asked to stop gives the timing back at once", async () => {
  const ada = await house.enter();
  const worker = await work(({ slug, source, signal }) =>
    source === "long" ? whenAborted(signal) : outcomeFor(slug, 1),
  );
  const id = await solve(ada, "dot", "long");
  await until(
    "it is under way",
    async () => (await house.db.ranking.count({ where: { submissionId: id, status: "timing" } })) === 1,
  );
  await worker.stop();
  const [job] = await house.db.$queryRaw<{ attempts: number; locked: boolean }[]>`
    select attempts::int, locked_at is not null as locked from graphile_worker.jobs j
    join rankings r on j.key = 'rank:' || r.id::text where r.submission_id = ${id}::uuid`;
  expect(job).toEqual({ attempts: 0, locked: false });
  await work(({ slug }) => outcomeFor(slug, 1));
  await until("another has made it", async () => (await entryOf(id)) !== null);
});

test("staged references are timed when somebody is on the board, once in an epoch", async () => {
  const ada = await house.enter();
  const timed: string[] = [];
  const service = {
    stagesOf: (slug: string) =>
      slug === "transpose"
        ? [
            { id: "naive", source: "naive" },
            { id: "blocked", source: "blocked" },
          ]
        : [],
  };
  await work(({ slug, source }) => {
    timed.push(source);
    return outcomeFor(slug, source === "naive" ? 0.2 : 1);
  }, service);
  await solve(ada, "transpose", "mine");
  await until("both are known", async () => (await getBaselines(ada, "transpose")).length === 2);
  await solve(ada, "transpose", "mine again");
  await until("the second is timed", async () => timed.includes("mine again"));
  expect((await getBaselines(ada, "transpose")).map(({ stageId }) => stageId)).toEqual(["naive", "blocked"]);
  expect(timed.filter((source) => source === "naive" || source === "blocked")).toHaveLength(2);
});

test("another reference begins a new epoch, and what stood is timed again", async () => {
  const ada = await house.enter();
  const first = await work(({ slug }) => outcomeFor(slug, 2));
  const id = await solve(ada, "dot");
  await until("it is on the board", async () => (await entryOf(id)) !== null);
  await first.stop();
  const key = { ...epochKeyOf(await timingFor("dot", 1)), reference: "reference-2" };
  const environment = { ...(await timingFor("dot", 1)).environment, reference: "reference-2" };
  await work(({ slug }) => outcomeFor(slug, 3, { environment }), { comparables: () => [key] });
  await until(
    "it stands in the new epoch",
    async () =>
      (await house.db.boardEntry.count({
        where: { submissionId: id, epoch: { reference: "reference-2" } },
      })) === 1,
  );
  expect(await house.db.boardEntry.count({ where: { submissionId: id } })).toBe(2);
});
