import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normalize } from "../kernels/normalize.ts";
import { anyScale, moderate, vector, withoutTiny } from "../testing/arbitraries.ts";
import { integerDot, quotient, toInteger } from "../testing/exact-integers.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import { normalizeOracle } from "./normalize.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
// The norm of subnormal numbers is one of a few: whoever divides by it has no digit.
const vectors = fc.oneof(vector(withoutTiny, 100), vector(anyScale()));

const largest = (a: Float64Array) => a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const scaled = (a: Float64Array) => a.map((x) => x / (largest(a) || 1));
const squares = (a: Float64Array) => a.reduceRight((sum, x) => sum + x * x, 0);

const styles: Record<string, (a: Float64Array) => Float64Array> = {
  kernel: normalize,
  "scaled by the maximum, then divided": (a) => {
    const length = Math.sqrt(squares(scaled(a))) || 1;
    return scaled(a).map((x) => x / length);
  },
  "by the reciprocal": (a) => {
    const inverse = 1 / (Math.sqrt(squares(scaled(a))) || 1);
    return scaled(a).map((x) => x * inverse);
  },
  "Math.hypot": (a) => {
    const length = Math.hypot(...a) || 1;
    return a.map((x) => x / length);
  },
};

test("the squares of the oracle's elements agree with exact integers", () => {
  fc.assert(
    fc.property(fc.oneof(vector(moderate), vector(anyScale(70))), (a) => {
      const whole = integerDot(a, a);
      fc.pre(whole !== 0n);
      const { data } = normalizeOracle(a);
      data.forEach((x, i) => {
        const square = quotient(toInteger(a[i]) ** 2n, whole);
        expect(Math.abs(x * x - square)).toBeLessThanOrEqual(2 ** -51 * square + 5e-324);
        expect(Math.sign(x) * Math.sign(a[i])).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test("every honest style stays within a third of every bound, from 1e-300 to 1e300", () => {
  fc.assert(
    fc.property(vectors, (a) => {
      const exact = normalizeOracle(a);
      expect(stylesOverAThird(styles, (f) => largestShare(f(a), exact))).toEqual([]);
    }),
  );
});

test("single precision falls far outside", () => {
  for (const n of [2, 3, 64, 1000]) {
    const a = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
    expect(largestShare(normalize(a).map(Math.fround), normalizeOracle(a))).toBeGreaterThan(100);
  }
});

test.each([
  { a: [], unit: [] },
  { a: [0, -0], unit: [0, 0] },
  { a: [3, -4], unit: [0.6, -0.8] },
  { a: [3e300, 4e300], unit: [0.6, 0.8] },
  { a: [-5e-324, 0], unit: [-1, 0] },
  { a: [1, NaN], unit: [NaN, NaN] },
  { a: [Infinity, 1], unit: [NaN, NaN] },
])("normalize($a) is $unit, in a vector of its own", ({ a, unit }) => {
  const input = Float64Array.from(a);
  const result = normalize(input);
  expect(result.buffer).not.toBe(input.buffer);
  expect([...input]).toEqual(a);
  expect(Array.from(normalizeOracle(input).data, (x) => x + 0)).toEqual(unit);
  expect(largestShare(result, { data: vec(...unit), bounds: normalizeOracle(input).bounds })).toBeLessThan(
    1 / 3,
  );
});
