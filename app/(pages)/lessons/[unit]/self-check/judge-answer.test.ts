import { describe, expect, test } from "vitest";
import { isRightAnswer, parseNumber, readSaved } from "./judge-answer.ts";

test.each([
  ["27.71", 27.71],
  [" −0,5 ", -0.5],
  ["1e-3", 0.001],
  ["", null],
  ["about 3", null],
  ["Infinity", null],
])("%j is read as %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test("what was remembered comes back as it was given", () => {
  expect(readSaved("0,2", "choices")).toEqual([0, 2]);
  expect(readSaved("", "choices")).toEqual([]);
  expect(readSaved(null, "choice")).toEqual([]);
  expect(readSaved("-0.5", "number")).toBe("−0.5");
  expect(readSaved(null, "number")).toBe("");
});

describe("an answer is right", () => {
  const options = [true, false, true].map((correct) => ({ body: null, correct, spoken: null }));

  test("when all right options are chosen and no other", () => {
    const answer = { kind: "choices" as const, options };
    expect([[0, 2], [2, 0], [0], [0, 1, 2], []].map((given) => isRightAnswer(given, answer))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isRightAnswer(0, answer)).toBe(false);
  });

  test("when a number rounds to the digits that are asked", () => {
    const answer = { kind: "number" as const, value: Math.sqrt(768), digits: 1, unit: null };
    expect([27.7, 27.71, 27.66, 27.6, -27.7].map((given) => isRightAnswer(given, answer))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isRightAnswer([27], answer)).toBe(false);
    const whole = { ...answer, value: 2 };
    expect([2, 2.04, 1.96].map((given) => isRightAnswer(given, whole))).toEqual([true, false, false]);
  });
});
