import { assert, double, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { linearScale, niceCeiling, ticks } from "./scale.ts";

const range = tuple(
  double({ min: -1e6, max: 1e6, noNaN: true }),
  double({ min: 1e-3, max: 1e6, noNaN: true }),
).map(([min, span]) => [min, min + span] as const);

test("a scale puts its ends where they belong, upside down too", () => {
  const scale = linearScale(-1, 3, 200, 0);
  expect([-1, 1, 3].map(scale)).toEqual([200, 100, 0]);
});

describe("ticks", () => {
  test.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 180, 4, [0, 50, 100, 150]],
    [-3, 3, 6, [-3, -2, -1, 0, 1, 2, 3]],
    [0.1, 0.3, 2, [0.1, 0.2, 0.3]],
    [2, 2, 5, [2]],
  ])("from %d to %d, about %d: %j", (min, max, count, expected) => {
    expect(ticks(min, max, count)).toEqual(expected);
  });

  test("are inside the range, ascending, and not too many", () => {
    assert(
      property(range, ([min, max]) => {
        const found = ticks(min, max);
        const slack = (max - min) * 1e-6 + Math.abs(min) * 1e-9;
        expect(found.length).toBeLessThanOrEqual(11);
        expect([...new Set(found)].toSorted((a, b) => a - b)).toEqual(found);
        for (const tick of found) {
          expect(tick).toBeGreaterThanOrEqual(min - slack);
          expect(tick).toBeLessThanOrEqual(max + slack);
        }
      }),
    );
  });
});

test.each([
  [0, 1],
  [0.031, 0.04],
  [0.2, 0.2],
  [7, 8],
  [1001, 1500],
])("an axis for %d may end at %d", (value, expected) => {
  expect(niceCeiling(value)).toBe(expected);
});
