import { expect, test } from "vitest";
import { setBoardName } from "#lib/accounts/index.ts";
import { listenBoard, listenRanking, recordBaseline, retractEntry } from "#lib/leaderboard/index.ts";
import { openHouse, until } from "#tests/support/house.ts";
import { outcomeFor, rank, solve, timingFor } from "#tests/support/rankings.ts";

const house = openHouse();
const nothing = () => {};

/** Counts what is heard, once the listener is connected. */
async function ears(listen: (onChange: () => void) => Promise<() => void>, say: () => Promise<unknown>) {
  let heard = 0;
  const stop = await listen(() => heard++);
  await until("the listener is connected", async () => {
    await say();
    return heard > 0;
  });
  return {
    stop,
    async hears(what: string, act: () => Promise<unknown>) {
      const before = heard;
      await act();
      await until(`${what} is heard`, async () => heard > before);
      return heard > before;
    },
    count: () => heard,
  };
}

test("whoever listens to a board hears of a new entry, of what is done to it, and of a new name on it", async () => {
  const ada = await house.enter();
  const baseline = await timingFor("dot", 0.5);
  const { hears, stop } = await ears(
    (onChange) => listenBoard(house.anonymous(), "dot", onChange),
    () => recordBaseline(house.db, "naive", baseline),
  );
  let entryId = "";
  const enter = async () => {
    ({ entryId } = await rank(ada, "dot", await outcomeFor("dot", 2)));
  };
  expect(await hears("a new entry", enter)).toBe(true);
  expect(await hears("a new name", () => setBoardName(ada, { boardName: "Emmy" }))).toBe(true);
  expect(await hears("a retraction", () => retractEntry(ada, entryId))).toBe(true);
  stop();
});

test("a board hears nothing of another one, and nothing after it was left", async () => {
  const baseline = await timingFor("dot", 0.5);
  const say = () => recordBaseline(house.db, "naive", baseline);
  const dot = await ears((onChange) => listenBoard(house.anonymous(), "dot", onChange), say);
  let others = 0;
  const stopOther = await listenBoard(house.anonymous(), "transpose", () => others++);
  await dot.hears("a baseline", say);
  expect(others).toBe(0);
  stopOther();
  dot.stop();
  const left = dot.count();
  const again = await ears((onChange) => listenBoard(house.anonymous(), "dot", onChange), say);
  expect(dot.count()).toBe(left);
  again.stop();
});

test("only those who may see a submission hear of its ranked timing", async () => {
  const ada = await house.enter();
  const submissionId = await solve(ada, "dot");
  (await listenRanking(ada, submissionId, nothing))();
  (await listenRanking(await house.enter({ role: "instructor" }), submissionId, nothing))();
  await expect(listenRanking(await house.enter(), submissionId, nothing)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(listenRanking(house.anonymous(), submissionId, nothing)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(listenBoard(house.anonymous(), "nowhere", nothing)).rejects.toMatchObject({
    code: "not-found",
  });
});
