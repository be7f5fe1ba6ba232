import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { growthExponent } from "./growth.ts";
import { rateOf, spreadOf } from "./spread.ts";
import { timeCall } from "./time-call.ts";

describe("the spread of samples", () => {
  test.each([
    { samples: [3], median: 3, low: 3, high: 3 },
    { samples: [5, 1, 3], median: 3, low: 2, high: 4 },
    { samples: [4, 1, 3, 2, 5], median: 3, low: 2, high: 4 },
    { samples: [1, 2, 3, 4], median: 2.5, low: 1.75, high: 3.25 },
  ])("$samples has median $median between $low and $high", ({ samples, ...expected }) => {
    expect(spreadOf(samples)).toEqual(expected);
  });

  test("nothing measured is NaN, not zero", () => {
    expect(spreadOf([])).toEqual({ median: NaN, low: NaN, high: NaN });
  });

  test("is in order and inside the samples, whatever their order", () => {
    assert(
      property(array(double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (samples) => {
        const { median, low, high } = spreadOf(samples);
        expect(Math.min(...samples)).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.max(...samples));
      }),
    );
  });

  test("a rate is highest where the time is lowest", () => {
    expect(rateOf(12, { median: 3, low: 2, high: 4 })).toEqual({ median: 4, low: 3, high: 6 });
  });
});

describe("a timed call", () => {
  test.each([0.001, 1, 250])(
    "that takes %d ms is measured as that, on a clock of whole milliseconds",
    (ms) => {
      let time = 0;
      const spread = timeCall(
        () => {
          time += ms;
        },
        { now: () => Math.floor(time), sampleMs: 20, samples: 5 },
      );
      expect(spread.median * 1000).toBeGreaterThan(ms * 0.9);
      expect(spread.median * 1000).toBeLessThan(ms * 1.1);
    },
  );
});

test("the growth of c·nᵖ is p, whatever c is", () => {
  assert(
    property(integer({ min: -30, max: 30 }), double({ min: 1e-9, max: 1, noNaN: true }), (tenths, c) => {
      const p = tenths / 10;
      const points = [16, 64, 256].map((size) => ({ size, seconds: c * size ** p }));
      expect(growthExponent(points)).toBeCloseTo(p, 9);
    }),
  );
});

test("one size says nothing about growth", () => {
  expect(growthExponent([{ size: 4, seconds: 1 }])).toBeNaN();
});
