import { describe, expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import type { PerformanceSize } from "../exercise/spec.ts";
import { spec } from "./testing/dot-exercise.ts";
import { timingPlan } from "./timing-plan.ts";

const isEnough = (): boolean => false;

function planOf(operations: number, seed = "plan") {
  const size: PerformanceSize = {
    name: "n = 2",
    n: 2,
    operations,
    make: (rng) => [rng.vector(2), rng.vector(2)],
  };
  return timingPlan(spec, size, createRng(seed), 1_234, isEnough);
}

describe("timingPlan", () => {
  it.each([
    // Operations of one call, calls that one reading covers, pairs that count.
    [256, 118, 24],
    [14_999, 3, 24],
    [15_000, 2, 24],
    [30_000, 1, 24],
    [200_000, 1, 24],
    [400_000, 1, 20],
    [1_000_000, 1, 15],
    [70_000_000, 1, 15],
  ])("a call of %i operations: %i calls to a reading, %i pairs", (operations, calls, pairs) => {
    const { sizes } = planOf(operations);
    expect(sizes).toHaveLength(1);
    const { readings, warmups } = sizes[0]!;
    expect(new Set(readings.map((reading) => reading.length))).toEqual(new Set([calls]));
    expect([readings.length - warmups, warmups]).toEqual([pairs, 8]);
  });

  it("every call has arguments of its own", () => {
    const { readings } = planOf(7_500).sizes[0]!;
    const first = readings.flat().map(([a]) => (a as Float64Array).join());
    expect(new Set(first).size).toBe(32 * 4);
  });

  it("the seed decides the arguments and the order of the pairs", () => {
    expect(planOf(7_500)).toEqual(planOf(7_500));
    const orders = ["a", "b", "c", "d"].map((seed) => Number(planOf(7_500, seed).orderSeed));
    expect(new Set(orders).size).toBe(4);
    // 32 bits: of four numbers one at least is large.
    expect(Math.max(...orders)).toBeGreaterThan(2 ** 28);
    for (const order of orders) expect(order).toBeLessThan(2 ** 32);
  });

  it("names the reference and how long it may take", () => {
    expect(planOf(7_500)).toMatchObject({ reference: "dot", totalTimeoutMs: 1_234, sizes: [{ isEnough }] });
  });
});
