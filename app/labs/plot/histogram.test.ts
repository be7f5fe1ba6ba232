import { array, assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { histogram } from "./histogram.ts";

test("each value is counted once, the ends included, what lies outside not at all", () => {
  const counts = histogram([0, 0.5, 1, 1.5, 2, -0.1, 2.1, Number.NaN], 0, 2, 2).map((bin) => bin.count);
  expect(counts).toEqual([2, 3]);
});

test("no value inside the range is lost", () => {
  assert(
    property(
      array(double({ min: -3, max: 3, noNaN: true })),
      integer({ min: 1, max: 60 }),
      (values, bins) => {
        const total = histogram(values, -3, 3, bins).reduce((sum, bin) => sum + bin.count, 0);
        expect(total).toBe(values.length);
      },
    ),
  );
});
