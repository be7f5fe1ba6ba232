import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import { bootstrap, geometricMean, median, powerExponent, quantile } from "./statistics.ts";

const sample = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("median", () => {
  it("has as many values below as above and does not depend on their order", () => {
    fc.assert(
      fc.property(sample, (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(median(values.toReversed())).toBe(middle);
      }),
    );
  });

  it("of nothing is refused", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("quantile", () => {
  it.each([
    [0, 1],
    [0.25, 2],
    [0.3, 2.2],
    [0.5, 3],
    [1, 9],
  ])("the share %f of 1, 2, 3, 4 and 9 is %f", (share, value) => {
    expect(quantile([9, 3, 1, 4, 2], share)).toBeCloseTo(value, 12);
  });

  it("between equal infinities is infinite", () => {
    expect(quantile([Infinity, 1, Infinity, Infinity], 0.5)).toBe(Infinity);
  });

  it("of nothing is refused", () => {
    expect(() => quantile([], 0.25)).toThrow(RangeError);
  });
});

describe("bootstrap", () => {
  it("gives an interval inside the sample, the same for the same seed", () => {
    fc.assert(
      fc.property(sample, fc.string(), (values, seed) => {
        const run = () => bootstrap([values], median, geometricMean, createRng(seed), 100);
        const [estimate] = run().figures;
        const [low, high] = estimate!.interval;
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(run()).toEqual(run());
      }),
      { numRuns: 40 },
    );
  });

  it("covers the true median about 95 times in 100", () => {
    const rng = createRng("coverage");
    let covered = 0;
    for (let i = 0; i < 200; i++) {
      const values = Array.from({ length: 40 }, () => 2 + rng.normal() / 10);
      const [low, high] = bootstrap([values], median, geometricMean, rng.fork(String(i)), 200).combined
        .interval;
      if (low <= 2 && 2 <= high) covered++;
    }
    expect(covered).toBeGreaterThan(178);
    expect(covered).toBeLessThan(200);
  });

  it("widens with the spread of the sample", () => {
    const rng = createRng("spread");
    const width = (spread: number) => {
      const values = Array.from({ length: 40 }, () => 2 + rng.normal() * spread);
      const [low, high] = bootstrap([values], median, geometricMean, rng).combined.interval;
      return high - low;
    };
    expect(width(0.5)).toBeGreaterThan(5 * width(0.01));
  });
});

it("powerExponent finds the exponent of a power law", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (p, c) => {
        const x = [64, 256, 1024];
        expect(
          powerExponent(
            x,
            x.map((value) => c * value ** p),
          ),
        ).toBeCloseTo(p, 9);
      },
    ),
  );
});

it("geometricMean of a ratio and its inverse is 1", () => {
  expect(geometricMean([8, 1 / 8])).toBeCloseTo(1, 12);
});
