import { describe, expect, it } from "vitest";
import { isTooSlow } from "./measure.ts";
import type { Performance } from "./verdict.ts";

type Size = [n: number, interval: [number, number]];

function performance(interval: [number, number], ...sizes: Size[]): Performance {
  return {
    slowdown: (interval[0] + interval[1]) / 2,
    interval,
    maxSlowdown: 100,
    sizes: sizes.map(([n, own]) => ({
      name: `n = ${n}`,
      n,
      slowdown: (own[0] + own[1]) / 2,
      interval: own,
      learnerMedianNs: 1,
      referenceMedianNs: 1,
      pairs: 15,
    })),
    growth: 1,
    expectedGrowth: 1,
  };
}

describe("too slow", () => {
  it.each([
    ["the whole interval is beyond the limit", performance([101, 200]), true],
    ["the interval begins at the limit", performance([100, 200]), false],
    ["the interval reaches beyond the limit", performance([99, 200]), false],
    ["well below", performance([2, 3], [100, [2, 3]], [1000, [2, 3]]), false],
    // From 10 to 110 over a tenfold size: an exponent of 1.04.
    [
      "an order of growth more, and beyond the limit at the largest size",
      performance([30, 40], [100, [9, 10]], [1000, [110, 120]]),
      true,
    ],
    [
      "an order of growth more, but within the limit",
      performance([9, 12], [100, [1, 2]], [1000, [99, 120]]),
      false,
    ],
    [
      "an order of growth more, exactly at the limit",
      performance([9, 12], [100, [1, 2]], [1000, [100, 120]]),
      false,
    ],
    [
      "beyond the limit at the largest size, with growth that caches explain",
      performance([90, 110], [100, [85, 90]], [1000, [101, 120]]),
      false,
    ],
    // 20 → 101 is 10^0.70, 17.5 → 101 is 10^0.76.
    [
      "growth just below what is excessive",
      performance([50, 60], [100, [19, 20]], [1000, [101, 110]]),
      false,
    ],
    [
      "growth just above what is excessive",
      performance([50, 60], [100, [17, 17.5]], [1000, [101, 110]]),
      true,
    ],
    [
      "of three sizes the first and the last decide about growth",
      performance([50, 60], [100, [9, 10]], [300, [9, 10]], [1000, [110, 120]]),
      true,
    ],
    ["nothing was measured", performance([50, 60]), false],
    ["one size alone has no growth", performance([50, 200], [100, [101, 300]]), false],
  ])("%s", (_, given, expected) => {
    expect(isTooSlow(given)).toBe(expected);
  });
});
