import { describe, expect, it } from "vitest";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { functionsAmong, loadExercises } from "#grader/exercise/load.ts";
import { createRng } from "#grader/exercise/random.ts";
import { rankedSizes } from "#grader/exercise/ranked-sizes.ts";
import { caseGroupIds } from "#grader/exercise/spec.ts";
import type { Case, Text } from "#grader/exercise/spec.ts";

/** Two cased letters side by side make a word: `n = 127`, `dᵥ = 3` and `1e-9` have none. */
const word = /[\p{Lu}\p{Ll}]{2,}/u;
const chinese = /\p{Script=Han}/u;

const exercises = functionsAmong(await loadExercises(exerciseDirs({})));
const names = exercises.map(({ slug, spec }): [string, Case["name"][]] => {
  const rng = createRng("case-names");
  const cases = caseGroupIds.flatMap((group) => spec.groups[group]?.(rng.fork(group)) ?? []);
  const timed = [...spec.performance.sizes, ...rankedSizes(spec.performance)];
  return [slug, [...cases.map(({ name }) => name), ...timed.map(({ name }) => name)]];
});

describe.each(names)("%s", (_, found) => {
  it("calls every case by a name that can be read in both languages", () => {
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((name) => !isReadable(name))).toEqual([]);
  });
});

it.each(exercises.map(({ slug, spec }) => ({ slug, ...spec.bound })))(
  "$slug tells in both languages where its error bound comes from",
  ({ formula, source }) => {
    const symbols = typeof formula === "string" ? formula.replaceAll(/\b(got|cos|max)/g, "") : formula;
    expect(isReadable(symbols)).toBe(true);
    expect(isReadable(source)).toBe(true);
  },
);

function isReadable(name: string | Text): boolean {
  if (typeof name === "string") return name !== "" && !word.test(name) && !chinese.test(name);
  return word.test(name.en) && !chinese.test(name.en) && chinese.test(name["zh-CN"]);
}
