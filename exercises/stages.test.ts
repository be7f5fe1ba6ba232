import { describe, expect, it } from "vitest";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { loadExercises } from "#grader/exercise/load.ts";

const boards = (await loadExercises(exerciseDirs({}))).filter(({ manifest }) => manifest.board);
const chinese = /\p{Script=Han}/u;

describe.each(boards)("the stages of $slug", ({ stages, manifest }) => {
  it("lead in at least three steps from the plain program to the fast one", () => {
    expect(stages.length).toBeGreaterThanOrEqual(3);
    for (const { source } of stages) expect(source).toMatch(`export function ${manifest.signature.name}(`);
  });

  it("say in one sentence what the next one does, in both languages", () => {
    for (const { title, hint } of stages) {
      expect(title.en).not.toMatch(chinese);
      expect(hint.en).toMatch(/^[^.]*\.$|^[^.]*Math\.[^.]*\.$/);
      expect(hint["zh-CN"]).toMatch(/^[^。]*。$/);
    }
  });

  it("are told apart by their titles", () => {
    for (const locale of ["en", "zh-CN"] as const)
      expect(new Set(stages.map(({ title }) => title[locale])).size).toBe(stages.length);
  });
});
