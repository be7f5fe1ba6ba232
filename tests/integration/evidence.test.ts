import { describe, expect, test } from "vitest";
import { setBoardName } from "#lib/accounts/index.ts";
import type { Context } from "#lib/context.ts";
import {
  disqualifyEntry,
  getBoard,
  getEvidence,
  getOwnPlace,
  getRanking,
  listHeld,
  recordBaseline,
  recordRanking,
  releaseEntry,
  requalifyEntry,
  requestRanking,
  restoreEntry,
  retractEntry,
  setCodePublic,
} from "#lib/leaderboard/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { outcomeFor, rank, solve, timingFor, waitingRanking } from "#tests/support/rankings.ts";

const house = openHouse();
const source = "export const secret = 'of the owner';\n";
const shown = async (slug = "dot") =>
  (await getBoard(house.anonymous(), { slug, limit: 100 })).rows.map((row) => row.id);

async function enterBoard(speedup = 2) {
  const owner = await house.enter();
  return { owner, ...(await rank(owner, "dot", await outcomeFor("dot", speedup), source)) };
}

const who: Record<"owner" | "instructor" | "learner" | "nobody", (owner?: Context) => Promise<Context>> = {
  owner: async (owner) => owner ?? house.anonymous(),
  instructor: async () => house.enter({ role: "instructor" }),
  learner: async () => house.enter(),
  nobody: async () => house.anonymous(),
};

describe("evidence", () => {
  test("shows everything that an entry rests on, and a seed only once it is used up", async () => {
    const { owner, entryId, submissionId } = await enterBoard(11);
    await recordBaseline(house.db, "naive", await timingFor("dot", 0.5));
    await house.db.$transaction((tx) => requestRanking(tx, { submissionId, purpose: "verification" }));
    const waiting = await waitingRanking(house.db, submissionId);
    const before = await getEvidence(house.anonymous(), entryId);
    expect(JSON.stringify(before)).not.toContain(waiting.seed);
    await recordRanking(house.db, waiting.id, await outcomeFor("dot", 11, { seed: waiting.seed }));
    await setBoardName(owner, { boardName: "Hypatia" });
    const evidence = await getEvidence(house.anonymous(), entryId);
    expect(evidence).toMatchObject({
      slug: "dot",
      name: "Hypatia",
      rank: { first: 1, last: 1 },
      verification: "verified",
      standing: "standing",
      epoch: { current: true, nodeMajor: 26 },
      timing: { speedup: 11, environment: { cpu: "Test CPU" } },
      timedAgain: [{ result: { kind: "timed", seed: waiting.seed } }],
      acts: [{ kind: "verified", by: "platform" }],
      baselines: [{ stageId: "naive", speedup: 0.5 }],
      mine: false,
    });
    expect(JSON.stringify(evidence)).not.toContain(owner.actor.id);
    expect(JSON.stringify(evidence)).not.toContain(owner.actor.name);
  });

  test.each(["x", "00000000-0000-7000-8000-000000000000"])("of %s does not exist", async (id) => {
    await expect(getEvidence(house.anonymous(), id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("of what was taken off the board is for its owner and instructors alone", async () => {
    const { owner, entryId } = await enterBoard();
    await retractEntry(owner, entryId);
    await expect(getEvidence(await who.learner(), entryId)).rejects.toMatchObject({ code: "not-found" });
    await expect(getEvidence(house.anonymous(), entryId)).rejects.toMatchObject({ code: "not-found" });
    expect(await getEvidence(owner, entryId)).toMatchObject({
      standing: "retracted",
      mine: true,
      rank: null,
    });
    expect(await getEvidence(await who.instructor(), entryId)).toMatchObject({ standing: "retracted" });
  });
});

describe("the code of an entry", () => {
  test("is seen by its owner and instructors; by others when it is public and they have solved the exercise", async () => {
    const { owner, entryId } = await enterBoard();
    const solver = await house.enter();
    await solve(solver, "dot");
    const codeFor = async (context: Context) => (await getEvidence(context, entryId)).code;
    expect(await codeFor(owner)).toEqual({ source });
    expect(await codeFor(await who.instructor())).toEqual({ source });
    for (const other of [solver, await who.learner(), house.anonymous()]) {
      expect(await codeFor(other)).toEqual({ hidden: "private" });
    }
    await setCodePublic(owner, { entryId, codePublic: true });
    expect(await codeFor(solver)).toEqual({ source });
    for (const other of [await who.learner(), house.anonymous()]) {
      expect(await codeFor(other)).toEqual({ hidden: "unsolved" });
    }
    await setCodePublic(owner, { entryId, codePublic: false });
    expect(await codeFor(solver)).toEqual({ hidden: "private" });
  });

  test.each([
    ["an instructor", "instructor", "not-found"],
    ["another learner", "learner", "not-found"],
    ["nobody", "nobody", "unauthenticated"],
  ] as const)("is not made public by %s", async (_what, other, code) => {
    const { owner, entryId } = await enterBoard();
    await expect(setCodePublic(await who[other](owner), { entryId, codePublic: true })).rejects.toMatchObject(
      { code },
    );
  });
});

describe("an act", () => {
  test("takes an entry off the board and puts it back, each leaves its trace", async () => {
    const { owner, entryId } = await enterBoard();
    const teacher = await who.instructor();
    await retractEntry(owner, entryId);
    expect(await shown()).not.toContain(entryId);
    expect((await getOwnPlace(owner, "dot"))?.withdrawn).toMatchObject([
      { id: entryId, standing: "retracted" },
    ]);
    await restoreEntry(owner, entryId);
    expect(await shown()).toContain(entryId);
    await disqualifyEntry(teacher, { entryId, reason: " copied from the reference " });
    expect(await shown()).not.toContain(entryId);
    await requalifyEntry(teacher, entryId);
    expect(await shown()).toContain(entryId);
    expect(
      (await getEvidence(owner, entryId)).acts.map(({ kind, by, reason }) => [kind, by, reason]),
    ).toEqual([
      ["retracted", "owner", null],
      ["restored", "owner", null],
      ["disqualified", "instructor", "copied from the reference"],
      ["requalified", "instructor", null],
    ]);
  });

  test("lets a slower entry of the same person be shown instead", async () => {
    const { owner, entryId } = await enterBoard(3);
    const slower = await rank(owner, "dot", await outcomeFor("dot", 2));
    expect(await shown()).not.toContain(slower.entryId);
    await retractEntry(owner, entryId);
    expect(await shown()).toContain(slower.entryId);
    await restoreEntry(owner, entryId);
    expect(await shown()).not.toContain(slower.entryId);
  });

  test("of disqualification holds what the person sends next, until an instructor lets it stand", async () => {
    const { owner, entryId } = await enterBoard(3);
    const teacher = await who.instructor();
    await disqualifyEntry(teacher, { entryId, reason: "reads a table" });
    const next = await rank(owner, "dot", await outcomeFor("dot", 4));
    expect(await shown()).not.toContain(next.entryId);
    expect(await getEvidence(teacher, next.entryId)).toMatchObject({
      standing: "held",
      acts: [{ kind: "held", by: "platform", reason: "after-disqualification" }],
      may: { release: true, disqualify: true, retract: false, requalify: false },
    });
    expect(await listHeld(teacher, "dot")).toMatchObject([
      { id: next.entryId, speedup: 4, reason: "after-disqualification" },
    ]);
    await expect(listHeld(owner, "dot")).rejects.toMatchObject({ code: "forbidden" });
    await expect(listHeld(house.anonymous(), "dot")).rejects.toMatchObject({ code: "unauthenticated" });
    await releaseEntry(teacher, next.entryId);
    expect(await listHeld(teacher, "dot")).toEqual([]);
    expect(await shown()).toContain(next.entryId);
  });

  const acts = {
    retract: (context: Context, entryId: string) => retractEntry(context, entryId),
    restore: (context: Context, entryId: string) => restoreEntry(context, entryId),
    disqualify: (context: Context, entryId: string) =>
      disqualifyEntry(context, { entryId, reason: "because" }),
    requalify: (context: Context, entryId: string) => requalifyEntry(context, entryId),
    release: (context: Context, entryId: string) => releaseEntry(context, entryId),
  };

  test.each([
    ["retract", "instructor", "forbidden"],
    ["retract", "learner", "not-found"],
    ["retract", "nobody", "unauthenticated"],
    ["restore", "instructor", "forbidden"],
    ["restore", "learner", "not-found"],
    ["restore", "nobody", "unauthenticated"],
    ["disqualify", "owner", "forbidden"],
    ["disqualify", "learner", "not-found"],
    ["disqualify", "nobody", "unauthenticated"],
    ["requalify", "owner", "forbidden"],
    ["requalify", "learner", "not-found"],
    ["requalify", "nobody", "unauthenticated"],
    ["release", "owner", "forbidden"],
    ["release", "learner", "not-found"],
    ["release", "nobody", "unauthenticated"],
  ] as const)("%s is refused to %s", async (act, actor, code) => {
    const { owner, entryId } = await enterBoard();
    await expect(acts[act](await who[actor](owner), entryId)).rejects.toMatchObject({ code });
    expect(await house.db.boardEntry.findUnique({ where: { id: entryId } })).toMatchObject({
      standing: "standing",
    });
    expect(await house.db.boardAct.count({ where: { entryId } })).toBe(0);
  });

  test.each([
    ["restore", "owner"],
    ["requalify", "instructor"],
    ["release", "instructor"],
  ] as const)("%s is refused when there is nothing to take back", async (act, actor) => {
    const { owner, entryId } = await enterBoard();
    await expect(acts[act](await who[actor](owner), entryId)).rejects.toMatchObject({
      code: "conflict",
      reason: "standing-changed",
    });
  });

  test("an owner cannot put back what an instructor took off", async () => {
    const { owner, entryId } = await enterBoard();
    await disqualifyEntry(await who.instructor(), { entryId, reason: "because" });
    await expect(restoreEntry(owner, entryId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of disqualification wants a reason", async () => {
    const { entryId } = await enterBoard();
    await expect(disqualifyEntry(await who.instructor(), { entryId, reason: "  " })).rejects.toMatchObject({
      code: "invalid",
      reason: "reason-missing",
    });
  });
});

test("the ranked timing of a submission is seen by its owner and instructors, from the queue to the entry", async () => {
  const owner = await house.enter();
  const submissionId = await solve(owner, "dot");
  const { id } = await waitingRanking(house.db, submissionId);
  expect(await getRanking(owner, submissionId)).toEqual({
    id,
    slug: "dot",
    status: "queued",
    steps: { done: 0, total: 0 },
    result: null,
    entryId: null,
  });
  await recordRanking(house.db, id, await outcomeFor("dot", 2));
  const entry = await house.db.boardEntry.findFirstOrThrow({ where: { submissionId } });
  expect(await getRanking(await who.instructor(), submissionId)).toMatchObject({
    status: "done",
    result: { kind: "timed", speedup: 2 },
    entryId: entry.id,
  });
  await expect(getRanking(await who.learner(), submissionId)).rejects.toMatchObject({ code: "not-found" });
  await expect(getRanking(house.anonymous(), submissionId)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});
