import { describe, expect, test } from "vitest";
import { intensityOf, kernelNames, kernels } from "./kernels.ts";
import { measureRoofline, roofAt } from "./measure-roofline.ts";
import { addUp, multiplyAndAdd, OPERATIONS_A_ROUND } from "./roof-loops.ts";

describe("the intensity of a kernel", () => {
  test.each([
    ["dot", 1 / 8],
    ["softmax", 5 / 16],
    ["matmul", 256 / 12],
    ["attention", (512 * (4 * 64 + 5)) / (8 * 4 * 64)],
  ] as const)("%s does %d operations for each byte", (name, expected) => {
    expect(intensityOf(kernels[name])).toBeCloseTo(expected, 12);
  });
});

test("the roof is slanted by the memory, then level at the peak", () => {
  expect([0.125, 1, 2, 64].map((intensity) => roofAt(intensity, 10, 20))).toEqual([1.25, 10, 20, 20]);
});

test("everything is measured, and the loops do what they are counted for", { timeout: 300_000 }, () => {
  const { bandwidth, peak, rates } = measureRoofline({ sampleMs: 1, samples: 1 });
  for (const { median } of [bandwidth, peak, ...kernelNames.map((name) => rates[name])]) {
    expect(median).toBeGreaterThan(0);
  }
  expect(addUp(Float64Array.from({ length: 16 }, (_, at) => at))).toBe(120);
  expect(multiplyAndAdd(0)).toBeCloseTo(7.8, 12);
  expect(OPERATIONS_A_ROUND).toBe(2 * 12);
});
