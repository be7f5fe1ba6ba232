import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { growthExponent } from "./growth.ts";
import { machineOf } from "./machine.ts";
import { rateOf, spreadOf } from "./spread.ts";
import { timeCalls } from "./time-calls.ts";

describe("the spread of samples", () => {
  test.each([
    { samples: [3], median: 3, low: 3, high: 3 },
    { samples: [5, 1, 3], median: 3, low: 2, high: 4 },
    { samples: [4, 1, 3, 2, 5], median: 3, low: 2, high: 4 },
    { samples: [1, 2, 3, 4], median: 2.5, low: 1.75, high: 3.25 },
  ])("$samples has median $median between $low and $high", ({ samples, ...expected }) => {
    expect(spreadOf(samples)).toMatchObject(expected);
  });

  test("nothing measured is NaN, not zero", () => {
    expect(spreadOf([])).toEqual({ least: NaN, low: NaN, median: NaN, high: NaN, most: NaN });
  });

  test("is in order and inside the samples, whatever their order", () => {
    assert(
      property(array(double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (samples) => {
        const { least, low, median, high, most } = spreadOf(samples);
        expect(least).toBe(Math.min(...samples));
        expect(least).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(most);
        expect(most).toBe(Math.max(...samples));
      }),
    );
  });

  test("a rate is highest where the time is lowest", () => {
    expect(rateOf(12, { least: 1, low: 2, median: 3, high: 4, most: 6 })).toEqual({
      least: 2,
      low: 3,
      median: 4,
      high: 6,
      most: 12,
    });
  });
});

describe("timed calls", () => {
  test.each([0.001, 1, 250])(
    "that take %d ms are measured as that, on a clock of whole milliseconds",
    (ms) => {
      const { calls, now } = clock(ms, 2 * ms);
      const [once, twice] = timeCalls(calls, { now }).map((samples) => spreadOf(samples).median * 1000);
      expect(once / ms).toBeCloseTo(1, 1);
      expect(twice / ms).toBeCloseTo(2, 0);
    },
  );

  test("take turns", () => {
    const order: string[] = [];
    let time = 0;
    const named = (name: string) => () => {
      order.push(name);
      time++;
    };
    const seconds = timeCalls([named("a"), named("b")], { now: () => time, sampleMs: 1, samples: 4 });
    expect(order.join("")).toBe("ab".repeat(5));
    expect(seconds.map((samples) => samples.length)).toEqual([4, 4]);
  });

  test("are measured right although the first of them, by which the batch is chosen, was interrupted", () => {
    let time = 100;
    const now = () => Math.floor(time);
    let calls = 0;
    const call = () => {
      time += calls++ === 0 ? 500 : 0.01;
    };
    const [seconds] = timeCalls([call], { now });
    expect(spreadOf(seconds).least * 1000).toBeCloseTo(0.01, 2);
    expect(spreadOf(seconds).most * 1000).toBeCloseTo(0.01, 2);
  });

  test("tell how far they are, and at the end that they are done", () => {
    const shares: number[] = [];
    const { calls, now } = clock(1, 1);
    timeCalls(calls, { now, samples: 3, progress: (share) => shares.push(share) });
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1]);
  });

  test("that are slow are sampled three times and no more", () => {
    const { calls, now } = clock(5000);
    expect(timeCalls(calls, { now })[0]).toHaveLength(3);
  });
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

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
    { browser: "Chrome 143", system: "X11; Linux x86_64" },
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
    { browser: "Edge 143", system: "Windows NT 10.0; Win64; x64" },
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0",
    { browser: "Firefox 145", system: "Macintosh; Intel Mac OS X 10.15; rv:145.0" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    { browser: "Safari 18", system: "iPhone; CPU iPhone OS 18_5 like Mac OS X" },
  ],
  ["something else", { browser: "something else", system: "" }],
])("of %s is said what it says of itself", (userAgent, expected) => {
  expect(machineOf(userAgent)).toEqual(expected);
});

test("one size says nothing about growth", () => {
  expect(growthExponent([{ size: 4, seconds: 1 }])).toBeNaN();
});

/** Calls that take so many milliseconds each, on a clock of whole milliseconds. */
function clock(...ms: number[]) {
  let time = 0;
  const calls = ms.map((each) => () => {
    time += each;
  });
  return { calls, now: () => Math.floor(time) };
}
