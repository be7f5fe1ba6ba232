import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { getSolution, listExercises } from "#lib/exercises/index.ts";
import { createSubmission, recordVerdict } from "#lib/submissions/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

const house = openHouse();
const source = "export function dot() { return 0; }\n";
const solutionOf = (slug: string) => readFile(join(house.exercisesDir, slug, "solution.ts"), "utf8");

test("the reference solution is for those who have solved that exercise, and stays theirs", async () => {
  const ada = await house.enter();
  for (const given of [{}, wrongAnswer]) {
    const { id } = await createSubmission(ada, { slug: "dot", source });
    await recordVerdict(house.db, id, await verdictFor("dot", given));
    expect(await getSolution(ada, "dot")).toBe(await solutionOf("dot"));
  }
  await expect(getSolution(ada, "transpose")).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody else sees it: not without an attempt, not while one waits or after one failed, not when another solved it", async () => {
  const [ada, eve] = [await house.enter(), await house.enter()];
  const refused = { code: "forbidden" };
  await expect(getSolution(house.anonymous(), "dot")).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(getSolution(ada, "dot")).rejects.toMatchObject(refused);
  const { id } = await createSubmission(ada, { slug: "dot", source });
  await expect(getSolution(ada, "dot")).rejects.toMatchObject(refused);
  await recordVerdict(house.db, id, await verdictFor("dot", wrongAnswer));
  await expect(getSolution(ada, "dot")).rejects.toMatchObject(refused);
  const other = await createSubmission(eve, { slug: "dot", source });
  await recordVerdict(house.db, other.id, await verdictFor("dot"));
  await expect(getSolution(ada, "dot")).rejects.toMatchObject(refused);
});

test("an instructor sees every one; of an exercise that is not there, there is none", async () => {
  const teacher = await house.enter({ role: "instructor" });
  expect(await getSolution(teacher, "transpose")).toBe(await solutionOf("transpose"));
  await expect(getSolution(teacher, "../dot")).rejects.toMatchObject({ code: "not-found" });
});

test("what every page may know of an exercise never holds its solution", async () => {
  for (const exercise of await listExercises()) {
    const solution = JSON.stringify(await solutionOf(exercise.slug)).slice(1, -1);
    expect(JSON.stringify(exercise)).not.toContain(solution);
    expect(Object.keys(exercise).sort()).toEqual([
      "flawed",
      "hints",
      "lesson",
      "manifest",
      "slug",
      "starter",
    ]);
  }
});
