import { describe, expect, it } from "vitest";
import { dotOracle } from "../core/index.ts";
import { ExerciseManifest } from "../exercise/exercise.ts";
import { soundManifest } from "../exercise/sound-folder.ts";
import { defineSpec, type ExerciseSpec, type Vector } from "../exercise/spec.ts";
import { emptyOutcome, type GroupOutcome } from "./group-outcome.ts";
import { groupResult, groupsOf, isOrdinary, pointsOf } from "./points.ts";

const title = { en: "x", "zh-CN": "x" };
const spec: ExerciseSpec = defineSpec<[Vector, Vector], number>({
  oracle: dotOracle,
  bound: { formula: "", source: "" },
  groups: { examples: () => [], values: () => [], stability: () => [] },
  laws: [{ id: "l", title, count: 1, make: () => [], check: () => null }],
  purity: () => [],
  mistakes: [],
  performance: { sizes: [], reference: "dot", maxSlowdown: 10, growth: 1 },
});
const manifest = ExerciseManifest.parse({
  ...soundManifest,
  points: { correctness: 62, stability: 20, performance: 18 },
});

describe("groups", () => {
  it("stand in the order in which they are shown; those that the exercise lacks are left out", () => {
    expect(groupsOf(spec)).toEqual(["examples", "values", "laws", "purity", "stability", "performance"]);
    expect(groupsOf({ ...spec, laws: [], groups: {} })).toEqual(["purity", "performance"]);
  });

  it("all but stability and performance decide whether an answer is correct", () => {
    expect(groupsOf(spec).filter(isOrdinary)).toEqual(["examples", "values", "laws", "purity"]);
  });
});

describe("points", () => {
  it("for correctness are shared evenly, the rest going to the first groups, and none is lost", () => {
    expect(groupsOf(spec).map((id) => pointsOf(manifest, spec, id))).toEqual([16, 16, 15, 15, 20, 18]);
  });

  const outcome: GroupOutcome = { ...emptyOutcome("values"), total: 3, passed: 3 };
  const failure = { group: "values" } as GroupOutcome["failures"][number];
  it.each([
    [
      "a group that was not run",
      undefined,
      { status: "skipped", passed: 0, total: 0, points: { earned: 0, possible: 16 } },
    ],
    [
      "a group without a failure",
      outcome,
      { status: "passed", passed: 3, total: 3, points: { earned: 16, possible: 16 } },
    ],
    [
      "a group with a failure",
      { ...outcome, passed: 2, failures: [failure] },
      { status: "failed", passed: 2, total: 3, points: { earned: 0, possible: 16 } },
    ],
    [
      "a group in which the program was ended",
      { ...outcome, stop: { stop: { kind: "time-limit", phase: "call" }, case: { case: "x" } } },
      { status: "failed", passed: 3, total: 3, points: { earned: 0, possible: 16 } },
    ],
  ] as [string, GroupOutcome | undefined, object][])("%s", (_, given, expected) => {
    expect(groupResult(manifest, spec, "values", given)).toEqual({ id: "values", ...expected });
  });
});
