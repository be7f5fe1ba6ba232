import { expect, test } from "vitest";
import { budget, type Part } from "../size/budget.ts";
import { excesses } from "../size/compare.ts";

const exact = (): Record<Part, number> => ({
  "start page": 0,
  "exercise page": 0,
  "lesson page": 0,
  "lab page": 0,
  editor: 0,
  judge: 0,
  ...Object.fromEntries(budget.map(({ part, bytesMax }) => [part, bytesMax])),
});

test("a build that is exactly as large as it may be passes", () => {
  expect(excesses(budget, exact())).toEqual([]);
});

test.each(budget.map(({ part }) => part))("one byte more in the %s is a fault that names it", (part) => {
  const measured = exact();
  measured[part] += 1;
  expect(excesses(budget, measured)).toEqual([expect.stringContaining(`${part}: `)]);
});

test("a part that could not be measured is a fault", () => {
  expect(excesses(budget, { ...exact(), editor: Number.NaN })).toHaveLength(1);
});

test("every part has a budget", () => {
  expect(budget.map(({ part }) => part).sort()).toEqual(Object.keys(exact()).sort());
});
