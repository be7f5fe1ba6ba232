import { appendFileSync, cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mergeGuest } from "#lib/accounts/index.ts";
import type { Context } from "#lib/context.ts";
import { answerQuestion, countSelfChecks, getLesson, getLessons } from "#lib/lessons/index.ts";
import { openHouse } from "#tests/support/house.ts";

const house = openHouse();
const unit = "dot-product";
cpSync(
  fileURLToPath(new URL("../../exercises/lessons/dot-product", import.meta.url)),
  join(house.exercisesDir, "lessons", unit),
  { recursive: true },
);
// A number that is no whole one, whatever the lesson asks.
for (const file of ["README.md", "README.zh-CN.md"])
  appendFileSync(
    join(house.exercisesDir, "lessons", unit, file),
    '\n:::question{id="root-of-768" answer="sqrt(768)" digits="1"}\nHow much?\n\n***\nSo much.\n:::\n',
  );
const title = { en: "A unit", "zh-CN": "单元" };
writeFileSync(
  join(house.exercisesDir, "course.json"),
  JSON.stringify({
    units: [
      { id: unit, title, question: title, exercises: ["dot"] },
      { id: "matrices", title, question: title, exercises: ["transpose"] },
    ],
  }),
);

const answer = (who: Context, question: string, given: number | number[]) =>
  answerQuestion(who, { unit, question, answer: given });
const at = <C extends Context>(who: C, seconds: number): C => ({
  ...who,
  now: () => new Date(Date.UTC(2026, 10, 26) + seconds * 1000),
});

/** A question of each kind with its right answer, as the lesson has them. */
async function questionsOf() {
  const { questions } = (await getLessons()).get(unit)!;
  const [choice] = [...questions.values()].filter(({ kind }) => kind !== "number");
  const number = questions.get("root-of-768");
  if (choice?.kind === "number" || !choice || number?.kind !== "number") throw new Error("no such questions");
  const right = choice.options.flatMap(({ correct }, i) => (correct ? [i] : []));
  return {
    choice: { id: choice.id, right, wrong: [choice.options.findIndex(({ correct }) => !correct)] },
    number,
  };
}

test("a lesson has its text in both languages, its exercises and its neighbours", async () => {
  const lesson = await getLesson(house.anonymous(), unit);
  expect(lesson.text.en).toContain("# ");
  expect(lesson.text["zh-CN"]).not.toBe(lesson.text.en);
  expect(lesson.unit.exercises.map(({ exercise }) => exercise.slug)).toContain("dot");
  expect(lesson).toMatchObject({ number: 1, previous: null, answers: {} });
});

test("a unit without a lesson, or no unit at all, is not found", async () => {
  await expect(getLesson(house.anonymous(), "matrices")).rejects.toMatchObject({ code: "not-found" });
  await expect(getLesson(house.anonymous(), "../secrets")).rejects.toMatchObject({ code: "not-found" });
});

test("an answer is judged, remembered, and replaced by the next; what was right once still counts", async () => {
  const ada = await house.enter();
  const { choice, number } = await questionsOf();
  expect(await answer(ada, choice.id, choice.wrong)).toEqual({ correct: false });
  expect(await countSelfChecks(ada)).toEqual(new Map());
  expect(await answer(ada, choice.id, choice.right)).toEqual({ correct: true });
  expect(await answer(ada, number.id, number.value)).toEqual({ correct: true });
  expect(await answer(ada, choice.id, choice.wrong)).toEqual({ correct: false });
  expect((await getLesson(ada, unit)).answers).toEqual({
    [choice.id]: { answer: choice.wrong.join(","), correct: false },
    [number.id]: { answer: String(number.value), correct: true },
  });
  expect(await countSelfChecks(ada)).toEqual(new Map([[unit, 2]]));
});

test("a number is right when it rounds to the digits that are asked", async () => {
  const ada = await house.enter();
  const { number } = await questionsOf();
  const step = 10 ** -number.digits;
  expect(await answer(ada, number.id, number.value + 0.4 * step)).toEqual({ correct: true });
  expect(await answer(ada, number.id, number.value + 0.6 * step)).toEqual({ correct: false });
});

test("nobody's answer is refused, so is one of another kind, and one to a question that is not there", async () => {
  const ada = await house.enter();
  const { choice, number } = await questionsOf();
  await expect(answer(house.anonymous(), choice.id, choice.right)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(answer(ada, choice.id, 1)).rejects.toMatchObject({ code: "invalid", field: "answer" });
  await expect(answer(ada, choice.id, [99])).rejects.toMatchObject({ code: "invalid" });
  await expect(answer(ada, number.id, [0])).rejects.toMatchObject({ code: "invalid", field: "answer" });
  await expect(answer(ada, number.id, Number.NaN)).rejects.toMatchObject({ code: "invalid" });
  await expect(answer(ada, "nothing", [0])).rejects.toMatchObject({ code: "not-found" });
  expect((await getLesson(ada, unit)).answers).toEqual({});
});

test("everybody sees their own answers only", async () => {
  const [ada, bob] = [await house.enter(), await house.enter()];
  const { choice } = await questionsOf();
  await answer(ada, choice.id, choice.right);
  expect((await getLesson(bob, unit)).answers).toEqual({});
  expect((await getLesson(house.anonymous(), unit)).answers).toEqual({});
});

test("a guest's answers go along into the account: the younger stays, and what was ever right", async () => {
  const [guest, ada] = [await house.enter({ guest: true }), await house.enter()];
  const { choice, number } = await questionsOf();
  await answer(at(ada, 0), choice.id, choice.right);
  await answer(at(guest, 1), choice.id, choice.wrong);
  await answer(at(guest, 2), number.id, number.value);
  expect(await mergeGuest(house.db, guest.actor.id, ada.actor.id)).toBe(true);
  expect((await getLesson(ada, unit)).answers).toEqual({
    [choice.id]: { answer: choice.wrong.join(","), correct: false },
    [number.id]: { answer: String(number.value), correct: true },
  });
  expect(await countSelfChecks(ada)).toEqual(new Map([[unit, 2]]));
});
