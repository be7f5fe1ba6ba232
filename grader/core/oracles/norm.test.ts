import * as fc from "fast-check";
import { expect, test } from "vitest";
import { norm } from "../kernels/norm.ts";
import { anyScale, moderate, vector } from "../testing/arbitraries.ts";
import { integerDot, quotient } from "../testing/exact-integers.ts";
import { normOracle } from "./norm.ts";

test("the square of the oracle's norm agrees with exact integers", () => {
  fc.assert(
    fc.property(fc.oneof(vector(moderate), vector(anyScale(70))), (a) => {
      const square = quotient(integerDot(a, a), 1n << 2148n);
      const { value } = normOracle(a);
      expect(Math.abs(value * value - square)).toBeLessThanOrEqual(2 ** -51 * square);
    }),
  );
});

test("the bound is 3((n/2 + 8)u‖a‖ + 2⁻¹⁰⁷⁴)", () => {
  expect(normOracle(Float64Array.of(3, 4)).bound).toBe(3 * 9 * 2 ** -53 * 5);
  expect(normOracle(new Float64Array(64).fill(2)).bound).toBe(3 * 40 * 2 ** -53 * 16);
  // What is left where the relative part vanishes.
  expect(normOracle(Float64Array.of(5e-324)).bound).toBe(3 * 5e-324);
});

test("the kernel stays within a third of the bound at any scale", () => {
  fc.assert(
    fc.property(vector(anyScale()), (a) => {
      const { value, bound } = normOracle(a);
      expect(Math.abs(norm(a) - value)).toBeLessThanOrEqual(bound / 3);
    }),
  );
});

test.each([1e-300, 1e-200, 1e-140, 1, 1e140, 1e200, 1e300])("the kernel is right around %s", (scale) => {
  expect(norm(Float64Array.of(3 * scale, 4 * scale)) / scale).toBeCloseTo(5, 12);
});
