import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  exponentOf,
  factorsOfPower,
  largestExponent,
  powerOfTwo,
  scaleByPowerOfTwo,
  scaledCopy,
} from "./exponent.ts";
import { errorInUlps, ulp } from "./ulp.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test("powerOfTwo gives every power that a double can hold", () => {
  for (let e = -1074; e <= 1023; e++) expect(Math.log2(powerOfTwo(e))).toBe(e);
});

test("exponentOf brackets every finite number by powers of two", () => {
  fc.assert(
    fc.property(finite, (x) => {
      fc.pre(x !== 0);
      const e = exponentOf(x);
      expect(powerOfTwo(e)).toBeLessThanOrEqual(Math.abs(x));
      expect(Math.abs(x)).toBeLessThan(e < 1023 ? powerOfTwo(e + 1) : Infinity);
    }),
  );
  expect([0, -0, Infinity, -Infinity, NaN].map(exponentOf)).toEqual([
    -Infinity,
    -Infinity,
    Infinity,
    Infinity,
    NaN,
  ]);
});

test("scaling there and back loses nothing in the normal range", () => {
  fc.assert(
    fc.property(finite, fc.integer({ min: -2100, max: 2100 }), (x, e) => {
      const there = scaleByPowerOfTwo(x, e);
      fc.pre(Number.isFinite(there) && Math.abs(there) >= 2 ** -1022);
      expect(scaleByPowerOfTwo(there, -e)).toBe(x);
    }),
  );
});

test.each([
  [3, -1076, 5e-324],
  [1, -1075, 0],
  [1.5, -1075, 5e-324],
  [-1, -3000, -0],
  [5e-324, 1074, 1],
  [5e-324, 2097, 2 ** 1023],
  [5e-324, 2098, Infinity],
  [-1, 1024, -Infinity],
  [NaN, 3, NaN],
])("scaleByPowerOfTwo(%d, %d) rounds once, to %d", (x, e, want) => {
  expect(scaleByPowerOfTwo(x, e)).toBe(want);
});

test("the largest exponent of a vector ignores order and sees NaN and infinities", () => {
  expect(largestExponent(Float64Array.of(0.1, -8, 3))).toBe(3);
  expect(largestExponent(Float64Array.of())).toBe(-Infinity);
  expect(largestExponent(Float64Array.of(1, -Infinity))).toBe(Infinity);
  expect(largestExponent(Float64Array.of(NaN, Infinity))).toBeNaN();
  expect(largestExponent(Float64Array.of(Infinity, NaN))).toBeNaN();
});

test("a subnormal vector can be scaled up by more than any single double", () => {
  expect([...scaledCopy(Float64Array.of(5e-324, 1e-323), 1074)]).toEqual([1, 2]);
});

test("an ulp is the distance to the next larger double", () => {
  fc.assert(
    fc.property(finite, (x) => {
      const size = Math.abs(x);
      fc.pre(size < Number.MAX_VALUE);
      const next = size + ulp(x);
      expect(next).toBeGreaterThan(size);
      // Nothing lies between: half an ulp more is a tie, which rounds to one of the two.
      expect([size, next]).toContain(size + ulp(x) / 2);
    }),
  );
  expect([0, 1, 2 ** -1022, Infinity].map(ulp)).toEqual([5e-324, 2 ** -52, 5e-324, Infinity]);
});

test.each([
  [1 + 2 ** -52, 1, 1],
  [NaN, NaN, 0],
  [-Infinity, -Infinity, 0],
  [Infinity, -Infinity, Infinity],
  [1, NaN, Infinity],
  [0, -0, 0],
  [1.5e-323, 0, 3],
])("the error of %d against %d is %d ulps", (got, expected, ulps) => {
  expect(errorInUlps(got, expected)).toBe(ulps);
});

test("two factors express every power between the squares of the least and the largest", () => {
  for (const e of [-2044, -1075, -1074, -1, 0, 1, 1023, 1024, 1074, 2046]) {
    const [first, second] = factorsOfPower(e);
    expect(Math.log2(first) + Math.log2(second)).toBe(e);
  }
});

test("what underflows to nothing keeps its sign", () => {
  expect([1, -1].map((x) => scaleByPowerOfTwo(x, -2000))).toEqual([0, -0]);
  expect([0, -0].map((x) => scaleByPowerOfTwo(x, 7))).toEqual([0, -0]);
});
