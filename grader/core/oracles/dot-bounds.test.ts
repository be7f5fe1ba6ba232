import { expect, test } from "vitest";
import { boundOfSum, dotBound, dotMayOverflow } from "./dot.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);

test("the bound is 3(n + 8)(u·Σ|aᵢbᵢ| + 2⁻¹⁰⁷⁴), and Infinity where a partial sum may overflow", () => {
  expect(boundOfSum(4, 2)).toBe(36 * 2 * 2 ** -53);
  expect(boundOfSum(0, 0)).toBe(24 * 2 ** -1074);
  expect(boundOfSum(2, 2 ** -1021)).toBe(30 * (2 ** -1074 + 2 ** -1074));
  expect(boundOfSum(1, Number.MAX_VALUE / 2)).toBeLessThan(Infinity);
  expect(boundOfSum(1, Number.MAX_VALUE)).toBe(Infinity);
  expect(dotBound(vec(1, -1), vec(1, 1))).toBe(boundOfSum(2, 2));
});

test.each([
  ["a NaN in a", vec(NaN, 1), vec(1, 1)],
  ["a NaN in b", vec(1, 1), vec(1, NaN)],
  ["an infinity in a", vec(1, Infinity), vec(1, 1)],
  ["an infinity in b", vec(1, 1), vec(-Infinity, 1)],
  ["infinities in both", vec(Infinity), vec(Infinity)],
])("%s leaves no room: the bound is 0", (_, a, b) => {
  expect(dotBound(a, b)).toBe(0);
});

test.each([
  ["small products", vec(1e150, 1), vec(1e150, 1), false],
  ["one product beyond the range", vec(1e200), vec(1e200), true],
  ["a sum beyond half the range", vec(1e154, 1e154), vec(1e154, -1e154), true],
  ["products of large and small", vec(1e300, 1e-300), vec(1e-300, 1e300), false],
  ["an infinity, which is none", vec(Infinity, 1), vec(1, 1), false],
  ["an infinity in b", vec(1, 1), vec(1, -Infinity), false],
  ["exactly half the range", vec(Number.MAX_VALUE / 2), vec(1), false],
])("dotMayOverflow: %s", (_, a, b, expected) => {
  expect(dotMayOverflow(a, b)).toBe(expected);
});
