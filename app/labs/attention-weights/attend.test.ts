import { describe, expect, test } from "vitest";
import { attention, type Matrix } from "#grader/core/index.ts";
import { attend, rowOf } from "./attend.ts";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { locales } from "#lib/i18n/locale.ts";
import { exampleIn, featureNames } from "./examples.ts";

function first(matrix: Matrix, count: number): Matrix {
  return { ...matrix, rows: count, data: matrix.data.slice(0, count * matrix.cols) };
}

const all = labParameters["attention-weights"].example.choices.flatMap((name) =>
  locales.map((locale) => ({ name, locale })),
);

describe.each(all)("example $name for readers of $locale", ({ name, locale }) => {
  const { tokens, named, q, k, v } = exampleIn(locale, name);

  test("has one query, key and value for each token, with an entry for each named feature", () => {
    for (const matrix of [q, k, v]) {
      expect(matrix.rows).toBe(tokens.length);
      expect(matrix.cols === featureNames.length || !named).toBe(true);
      expect(matrix.data).toHaveLength(matrix.rows * matrix.cols);
    }
  });

  test("the steps end where attention does", () => {
    const { output } = attend(q, k, v, false);
    attention(q, k, v).data.forEach((value, at) => expect(output.data[at]).toBeCloseTo(value, 14));
  });

  test("with the mask, row i is attention over the first i + 1 tokens, and what comes later weighs exactly nothing", () => {
    const { weights, output } = attend(q, k, v, true);
    for (let i = 0; i < tokens.length; i++) {
      expect([...rowOf(weights, i).subarray(i + 1)].every((weight) => weight === 0)).toBe(true);
      const expected = rowOf(attention(first(q, i + 1), first(k, i + 1), first(v, i + 1)), i);
      expected.forEach((value, at) => expect(rowOf(output, i)[at]).toBeCloseTo(value, 14));
    }
  });

  test("the weights of each row add up to 1", () => {
    for (const causal of [true, false]) {
      const { weights } = attend(q, k, v, causal);
      for (let i = 0; i < tokens.length; i++) {
        expect(rowOf(weights, i).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
      }
    }
  });
});

test.each([
  { name: "sentence", locale: "en", from: "it", to: "cat" },
  { name: "sentence", locale: "zh-CN", from: "它", to: "猫" },
  { name: "chinese", locale: "en", from: "猫", to: "睡觉" },
] as const)("in $name for readers of $locale, $from attends most to $to", ({ name, locale, from, to }) => {
  const { tokens, q, k, v } = exampleIn(locale, name);
  const row = rowOf(attend(q, k, v, false).weights, tokens.indexOf(from));
  expect(tokens[row.indexOf(Math.max(...row))]).toBe(to);
});
