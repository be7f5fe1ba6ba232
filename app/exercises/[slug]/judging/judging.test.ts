import { describe, expect, test } from "vitest";
import type { GroupResult, StageEvent } from "#grader/judge/verdict.ts";
import { advance, lampsOf, startJudging } from "./judging.ts";

const groupIds = ["examples", "values", "stability", "performance"];

function result(id: string, status: GroupResult["status"]): GroupResult {
  return { id, status, passed: status === "passed" ? 3 : 0, total: 3, points: { earned: 0, possible: 0 } };
}

function after(...events: StageEvent[]) {
  return events.reduce(advance, startJudging("submit", ""));
}

const finished = (id: string, status: GroupResult["status"]): StageEvent => ({
  stage: "group-finished",
  group: id,
  result: result(id, status),
});

describe("lamps while a submission is judged", () => {
  test("all are dark before anything is looked at", () => {
    expect(lampsOf(after(), groupIds)).toEqual({ correct: "dark", stable: "dark", fast: "dark" });
  });

  test("a lamp is busy until every group of its own has passed", () => {
    const half = after(finished("examples", "passed"));
    expect(lampsOf(half, groupIds).correct).toBe("busy");
    expect(lampsOf(advance(half, finished("values", "passed")), groupIds).correct).toBe("lit");
  });

  test("a lamp goes out with the first failed group and stays out", () => {
    const failed = after(finished("examples", "failed"), { stage: "group-started", group: "values" });
    expect(lampsOf(failed, groupIds).correct).toBe("out");
    expect(lampsOf(advance(failed, finished("values", "passed")), groupIds).correct).toBe("out");
  });

  test("stability lights only its own lamp", () => {
    expect(lampsOf(after(finished("stability", "passed")), groupIds)).toEqual({
      correct: "dark",
      stable: "lit",
      fast: "dark",
    });
  });

  test("a skipped group does not light a lamp", () => {
    expect(lampsOf(after(finished("performance", "skipped")), groupIds).fast).not.toBe("lit");
  });
});

describe("a grading that is tried again", () => {
  test("begins anew, without the groups of the first try", () => {
    const again = after(finished("examples", "failed"), { stage: "compiling" });
    expect(again.groups).toEqual([]);
    expect(lampsOf(again, groupIds).correct).toBe("dark");
  });
});
