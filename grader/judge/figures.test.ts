import { expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import { numberFromJson } from "./json-value.ts";
import type { JsonNumber } from "./verdict.ts";
import { bootstrap, geometricMean, median, powerExponent } from "./statistics.ts";

it("the median of an even number of values is the mean of the two in the middle", () => {
  expect(median([9, 1, 3, 5])).toBe(4);
  expect(median([9, 1, 3])).toBe(3);
  expect(median([7])).toBe(7);
});

it("the geometric mean is the root of the product", () => {
  expect(geometricMean([2, 8])).toBeCloseTo(4, 12);
  expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 12);
});

it("the exponent is the least-squares slope of logarithms, also where the points are not on a line", () => {
  expect(powerExponent([1, 10, 100], [3, 300, 30_000])).toBeCloseTo(2, 12);
  // log₁₀ y = 1, 1, 4 at log₁₀ x = 0, 1, 2.
  expect(powerExponent([1, 10, 100], [10, 10, 10_000])).toBeCloseTo(1.5, 12);
  expect(powerExponent([10, 100, 1000], [10, 10, 10_000])).toBeCloseTo(1.5, 12);
});

it("a bootstrap draws as often as it is told, and its interval holds 95 of 100", () => {
  const values = Array.from({ length: 101 }, (_, i) => i);
  let combined = 0;
  const { figures, combined: whole } = bootstrap(
    [values, values],
    median,
    ([a = 0, b = 0]) => {
      combined++;
      return a + b;
    },
    createRng("figures"),
    400,
  );
  expect(combined).toBe(401);
  expect(figures.map(({ value }) => value)).toEqual([50, 50]);
  expect(whole.value).toBe(100);
  for (const { interval } of figures) {
    // The median of 101 draws has a standard deviation of about 5.
    expect(interval[0]).toBeGreaterThan(30);
    expect(interval[0]).toBeLessThan(47);
    expect(interval[1]).toBeGreaterThan(53);
    expect(interval[1]).toBeLessThan(70);
  }
});

it("an interval leaves out two and a half of a hundred on either side", () => {
  // Two values drawn as one sample each: medians are 0 or 1 in a known order.
  const { figures } = bootstrap([[5]], median, ([value = 0]) => value, createRng("one"), 50);
  expect(figures[0]).toEqual({ value: 5, interval: [5, 5] });
});

it("numbers come back from JSON as numbers", () => {
  const given: JsonNumber[] = ["NaN", "Infinity", "-Infinity", "-0", 3];
  expect(given.map(numberFromJson)).toEqual([NaN, Infinity, -Infinity, -0, 3]);
});
