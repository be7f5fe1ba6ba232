import { expect, test } from "vitest";
import { nextStage } from "./next-stage.ts";

const stage = (stageId: string, speedup: number) => ({
  stageId,
  speedup,
  interval: [speedup, speedup] as [number, number],
  sizes: [],
  growthExponent: null,
  maxErrorUlps: 0,
});
const stages = [stage("blocked", 0.9), stage("naive", 0.2), stage("flat", 0.5)];

test.each([
  [0.1, null, "naive"],
  [0.2, "naive", "flat"],
  [0.6, "flat", "blocked"],
  [2, "blocked", null],
])("an answer at %d× stands between the stages %s and %s", (speedup, beaten, next) => {
  const found = nextStage({ speedup }, stages);
  expect([found.beaten?.stageId ?? null, found.next?.stageId ?? null]).toEqual([beaten, next]);
});
