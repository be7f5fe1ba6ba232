import { expect, it } from "vitest";
import { wholeNumberCases } from "./whole-number-case.ts";

it("every array is eight long along each axis, and sums of its products leave 32 bits", () => {
  const [found, ...others] = wholeNumberCases([["n"], ["n", "m"], []], [0, 0, 7], () => true);
  expect(others).toEqual([]);
  const [x, m, s] = found!.args as [Float64Array, { rows: number; cols: number; data: Float64Array }, number];
  expect([x.length, m.rows, m.cols, m.data.length, s]).toEqual([8, 8, 8, 64, 7]);
  for (const element of [...x, ...m.data]) {
    expect(Number.isInteger(element)).toBe(true);
    expect(element).toBeLessThan(2 ** 15);
  }
  expect(x.reduce((sum, element, i) => sum + element * m.data[i]!, 0)).toBeGreaterThan(2 ** 32);
  expect(new Set(m.data).size).toBeGreaterThan(50);
});

it("nothing is asked where that is refused", () => {
  expect(wholeNumberCases([["n"]], [0], () => false)).toEqual([]);
});
