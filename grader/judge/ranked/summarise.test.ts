import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { createRng } from "../../exercise/random.ts";
import { noiseFloor, summarise, type SizeReadings } from "./summarise.ts";

const n = [64, 256, 1024];

/** Five processes of a program that takes `time(n)` against a reference that takes n, each reading off by up to a per cent. */
function processes(time: (n: number) => number, seed: string, jitter = 0.01): SizeReadings[][] {
  const rng = createRng(seed);
  const off = () => 1 + rng.uniform(-jitter, jitter);
  return Array.from({ length: 5 }, () =>
    n.map((size) => ({
      learnerNs: Array.from({ length: 41 }, () => time(size) * off()),
      referenceNs: Array.from({ length: 41 }, () => size * off()),
    })),
  );
}

const summaryOf = (time: (n: number) => number, seed = "s") =>
  summarise(processes(time, seed), n, createRng("bootstrap"));

const scoreOf = (readings: SizeReadings[][]) => summarise(readings, n, createRng("b")).speedup;

describe("the score of a ranked timing", () => {
  it("is how often the submission fits into the time of the reference", () => {
    const { speedup, interval, sizes, growth, processes: each } = summaryOf((size) => size / 2);
    expect(speedup).toBeCloseTo(2, 1);
    expect(interval[0]).toBeLessThanOrEqual(speedup);
    expect(interval[1]).toBeGreaterThanOrEqual(speedup);
    expect(sizes.map((size) => Math.round(size.speedup))).toEqual([2, 2, 2]);
    expect(growth?.exponent).toBeCloseTo(1, 1);
    expect(each).toHaveLength(5);
  });

  it("is the geometric mean over the sizes: twice as fast here and half as fast there is as fast", () => {
    const { speedup } = summarise(
      processes((size) => (size === 64 ? size / 2 : size === 1024 ? 2 * size : size), "s"),
      n,
      createRng("b"),
    );
    expect(speedup).toBeCloseTo(1, 1);
  });

  it("is not moved by two processes in which the compiler did worse", () => {
    const [a, b, ...rest] = processes((size) => size, "s");
    const slower = [a!, b!].map((sizes) =>
      sizes.map(({ learnerNs, referenceNs }) => ({
        referenceNs,
        learnerNs: learnerNs.map((ns) => 1.4 * ns),
      })),
    );
    const { speedup, interval } = summarise([...slower, ...rest], n, createRng("b"));
    expect(speedup).toBeCloseTo(1, 1);
    // But the interval says that they were there.
    expect(interval[0]).toBeLessThan(0.8);
  });

  it("scales with the time of the submission, and with nothing that slows both down", () => {
    assert(
      property(double({ min: 0.01, max: 100, noNaN: true }), (factor) => {
        const base = processes((size) => size, "s");
        const change = (sides: { learner: number; reference: number }) =>
          base.map((sizes) =>
            sizes.map(({ learnerNs, referenceNs }) => ({
              learnerNs: learnerNs.map((ns) => sides.learner * ns),
              referenceNs: referenceNs.map((ns) => sides.reference * ns),
            })),
          );
        expect(scoreOf(change({ learner: factor, reference: 1 })) * factor).toBeCloseTo(scoreOf(base), 8);
        expect(scoreOf(change({ learner: factor, reference: factor }))).toBeCloseTo(scoreOf(base), 8);
      }),
      { numRuns: 4 },
    );
  });

  it("has an interval no narrower than the noise floor", () => {
    const { speedup, interval } = summarise(
      processes((size) => size, "s", 0),
      n,
      createRng("b"),
    );
    expect(speedup).toBe(1);
    expect(interval).toEqual([1 - noiseFloor, 1 + noiseFloor]);
  });
});

it("the growth of time with n is the exponent of a power law, with its interval", () => {
  const { growth } = summaryOf((size) => size ** 2);
  expect(growth?.exponent).toBeCloseTo(2, 2);
  expect(growth?.interval[0]).toBeGreaterThan(1.98);
  expect(growth?.interval[1]).toBeLessThan(2.02);
  expect(
    summarise(
      processes((size) => size, "s").map((sizes) => sizes.slice(0, 1)),
      [64],
      createRng("b"),
    ).growth,
  ).toBeNull();
});
