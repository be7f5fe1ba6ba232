import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  claimSubmission,
  createSubmission,
  recordStage,
  recordVerdict,
  watchSubmission,
} from "#lib/submissions/index.ts";
import type { SubmissionUpdate } from "#lib/submissions/index.ts";
import { until, openHouse } from "#tests/support/house.ts";
import { verdictFor } from "#tests/support/verdicts.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";

/** Long, so that only being told explains what arrives sooner. */
const pollMs = 60_000;

test("a watcher hears each stage as it happens, then the verdict, then the end", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const heard: SubmissionUpdate[] = [];
  const watching = collect(watchSubmission(ada, id, { pollMs }), heard);
  await until("the first stage is heard", async () => heard.length === 1);
  await claimSubmission(house.db, id);
  await recordStage(house.db, { id, run: 1 }, { stage: "compiling" });
  await until("the second stage is heard", async () => heard.length === 2, 2_000);
  await recordVerdict(house.db, id, await verdictFor("dot"));
  await watching;
  expect(heard).toMatchObject([
    { seq: 1, event: { stage: "queued" } },
    { seq: 2, event: { stage: "compiling" } },
    { seq: 3, event: { stage: "finished", verdict: "accepted" } },
    { verdict: { verdict: "accepted" } },
  ]);
});

test("whoever comes late, or again, gets exactly what they have not seen", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await claimSubmission(house.db, id);
  await recordStage(house.db, { id, run: 1 }, { stage: "compiling" });
  await recordVerdict(house.db, id, await verdictFor("dot"));
  const heard: SubmissionUpdate[] = [];
  await collect(watchSubmission(ada, id, { afterSeq: 2, pollMs }), heard);
  expect(heard).toMatchObject([{ seq: 3 }, { verdict: { verdict: "accepted" } }]);
});

test("a watcher whose connections the server cuts misses nothing and hears nothing twice", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await claimSubmission(house.db, id);
  const heard: SubmissionUpdate[] = [];
  const watching = collect(watchSubmission(ada, id, { pollMs }), heard);
  await until("the first stage is heard", async () => heard.length === 1);
  for (const stage of ["compiling", "loading"] as const) {
    const [{ cut } = { cut: 0 }] = await house.db.$queryRaw<{ cut: number }[]>`
      select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    expect(cut).toBeGreaterThan(0);
    // The connections of this process were cut too: the first query may meet one of them.
    await recordStage(house.db, { id, run: 1 }, { stage }).catch(() =>
      recordStage(house.db, { id, run: 1 }, { stage }),
    );
    await until(`the stage ${stage} is heard`, async () =>
      heard.some((update) => "event" in update && update.event.stage === stage),
    );
  }
  await recordVerdict(house.db, id, await verdictFor("dot"));
  await watching;
  expect(heard.map((update) => ("event" in update ? update.seq : "verdict"))).toEqual([
    1,
    2,
    3,
    4,
    "verdict",
  ]);
});

test("without any notification the table is looked at from time to time", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const heard: SubmissionUpdate[] = [];
  const watching = collect(watchSubmission(ada, id, { pollMs: 50 }), heard);
  await until("the first stage is heard", async () => heard.length === 1);
  await house.db.submissionStage.create({
    data: { submissionId: id, seq: 2, event: { stage: "compiling" } },
  });
  await until("the silent stage is found", async () => heard.length === 2, 2_000);
  expect(heard[1]).toEqual({ seq: 2, event: { stage: "compiling" } });
  await recordVerdict(house.db, id, await verdictFor("dot"));
  await watching;
});

test("a watcher who leaves is let go at once", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const leaving = new AbortController();
  const heard: SubmissionUpdate[] = [];
  const watching = collect(watchSubmission(ada, id, { signal: leaving.signal, pollMs }), heard);
  await until("the first stage is heard", async () => heard.length === 1);
  leaving.abort();
  await expect(Promise.race([watching.then(() => "gone"), delay(1_000, "still there")])).resolves.toBe(
    "gone",
  );
});

test("only those who may see a submission may watch it", async () => {
  const ada = await house.enter();
  const { id } = await createSubmission(ada, { slug: "dot", source });
  const eve = await house.enter();
  await expect(watchSubmission(eve, id).next()).rejects.toMatchObject({ code: "not-found" });
  await expect(watchSubmission(house.anonymous(), id).next()).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

async function collect(updates: AsyncIterable<SubmissionUpdate>, into: SubmissionUpdate[]): Promise<void> {
  for await (const update of updates) into.push(update);
}
