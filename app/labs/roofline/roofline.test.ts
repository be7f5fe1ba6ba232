import { describe, expect, test } from "vitest";
import { intensityOf, kernelNames, kernels } from "./kernels.ts";
import { measureRoofline, roofAt } from "./measure-roofline.ts";

describe("the intensity of a kernel", () => {
  test.each([
    ["dot", 1 / 8],
    ["softmax", 5 / 16],
    ["matmul", 256 / 12],
    ["attention", (512 * (4 * 64 + 5)) / (8 * 4 * 64)],
  ] as const)("%s does %d operations for each byte", (name, expected) => {
    expect(intensityOf(kernels[name])).toBeCloseTo(expected, 12);
  });

  test("grows from the first to the last but for attention, which has the smaller matrices", () => {
    expect(kernelNames.map((name) => intensityOf(kernels[name]))[0]).toBeLessThan(1);
  });
});

test("the roof is slanted by the memory, then level at the peak", () => {
  expect([0.125, 1, 2, 64].map((intensity) => roofAt(intensity, 10, 20))).toEqual([1.25, 10, 20, 20]);
});

test("measuring says after each step how far it is and ends with every figure", { timeout: 300_000 }, () => {
  const shares: number[] = [];
  const options = { sampleMs: 1, samples: 1 };
  const { bandwidth, peak, rates } = measureRoofline((share) => shares.push(share), options);
  expect(shares).toHaveLength(6);
  expect(shares.at(-1)).toBe(1);
  for (const { median } of [bandwidth, peak, ...kernelNames.map((name) => rates[name])]) {
    expect(median).toBeGreaterThan(0);
  }
});
