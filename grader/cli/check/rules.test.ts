import { join } from "node:path";
import { expect, it } from "vitest";
import { functionsAmong, loadExercise } from "#grader/exercise/load.ts";
import type { ExerciseSpec } from "#grader/exercise/spec.ts";
import { writeExercise } from "#grader/exercise/sound-folder.ts";
import { brokenRules } from "./rules.ts";

const folder = join(await writeExercise("double"), "double");
const [exercise] = functionsAmong([await loadExercise(folder)]);
const { spec } = exercise!;

it.each<[string, (sizes: ExerciseSpec["performance"]["sizes"]) => Partial<ExerciseSpec["performance"]>]>([
  ["quick timing", (sizes) => ({ sizes })],
  ["ranked timing", (sweep) => ({ sweep })],
])("R4 refuses a size of the %s at which no declared mistake is caught", (_, change) => {
  const [small, large] = spec.performance.sizes;
  // Three times nothing is twice nothing.
  const blind = { ...large!, name: "n = 4096", make: () => [new Float64Array(4096)] };
  const performance = { ...spec.performance, ...change([small!, blind]) };
  expect(brokenRules(spec, [], "rules")).toEqual([]);
  expect(brokenRules({ ...spec, performance }, [], "rules")).toEqual([
    "R4 timed sizes: no declared mistake is caught at the timed size “n = 4096”",
  ]);
});
