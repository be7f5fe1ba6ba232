import * as fc from "fast-check";
import { expect, test } from "vitest";
import { integerExp, magnitudeOf, quotient, toInteger } from "../testing/exact-integers.ts";
import { moderate } from "../testing/arbitraries.ts";
import type { DoubleDouble } from "./double-double.ts";
import {
  add,
  divide,
  multiply,
  squareRoot,
  twoProduct,
  twoSum,
  upperHalf,
  upperHalfOfModerate,
} from "./double-double.ts";
import { exponentialInto, logarithm } from "./exponential.ts";

const scale = 1n << 1074n;
const exact = ({ high, low }: DoubleDouble) => toInteger(high) + toInteger(low);
const twofold = fc
  .tuple(moderate, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([high, part]) => twoSum(high, high * part * 2 ** -54));
const significantBits = (x: number) => magnitudeOf(toInteger(x)).toString(2).replace(/0+$/, "").length;
const relativeError = (got: bigint, want: bigint) =>
  want === 0n ? Number(got) : Math.abs(quotient(got - want, want));

test("twoSum is exact for every pair of doubles", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      (a, b) => {
        expect(exact(twoSum(a, b))).toBe(toInteger(a) + toInteger(b));
      },
    ),
  );
});

test("the upper half of a number of moderate size is the same without a look at its size", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -(2 ** 995), max: 2 ** 995 }), (a) => {
      expect(upperHalfOfModerate(a)).toBe(upperHalf(a));
    }),
  );
});

test("twoProduct is exact, also for factors near overflow", () => {
  const factor = fc
    .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.integer({ min: -400, max: 500 }))
    .map(([x, e]) => x * 2 ** e);
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      expect(exact(twoProduct(a, b)) * scale).toBe(toInteger(a) * toInteger(b));
    }),
  );
  const huge = twoProduct(1.7e308, 0.3);
  expect(exact(huge) * scale).toBe(toInteger(1.7e308) * toInteger(0.3));
});

test("the two halves of a split have 26 bits each", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e308, max: 1e308, noNaN: true }), (x) => {
      fc.pre(Math.abs(x) > 1e-290);
      const upper = upperHalf(x);
      const lower = x - upper;
      expect(toInteger(upper) + toInteger(lower)).toBe(toInteger(x));
      expect(significantBits(upper)).toBeLessThanOrEqual(26);
      expect(significantBits(lower)).toBeLessThanOrEqual(26);
    }),
  );
});

test("sums, products, quotients and roots keep at least 100 bits", () => {
  fc.assert(
    fc.property(twofold, twofold, (a, b) => {
      const [x, y] = [exact(a), exact(b)];
      const sumError = magnitudeOf(exact(add(a, b)) - (x + y));
      expect(quotient(sumError, magnitudeOf(x) + magnitudeOf(y) + 1n)).toBeLessThanOrEqual(2 ** -100);
      fc.pre(Math.abs(a.high) > 1e-100 && Math.abs(b.high) > 1e-100);
      expect(relativeError(exact(multiply(a, b)) * scale, x * y)).toBeLessThan(2 ** -100);
      expect(relativeError(exact(divide(a, b)) * y, x * scale)).toBeLessThan(2 ** -100);
      const positive = a.high > 0 ? a : { high: -a.high, low: -a.low };
      const root = exact(squareRoot(positive));
      expect(relativeError(root * root, exact(positive) * scale)).toBeLessThan(2 ** -100);
    }),
  );
});

test("exponential agrees with a 500-bit Taylor series to 70 bits", () => {
  const argument = fc.tuple(
    fc.double({ min: -800, max: 700, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );
  const out = new Float64Array(2);
  fc.assert(
    fc.property(argument, ([high, part]) => {
      const x = twoSum(high, high * part * 2 ** -54);
      const want = integerExp(exact(x));
      const shift = exponentialInto(out, x.high, x.low) - want.exponent - 1074;
      const significand = exact({ high: out[0], low: out[1] });
      const got = shift >= 0 ? significand << BigInt(shift) : significand >> BigInt(-shift);
      expect(relativeError(got, want.integer)).toBeLessThan(2 ** -70);
    }),
    { numRuns: 1000 },
  );
});

test("logarithm undoes the exponential to 68 bits", () => {
  const out = new Float64Array(2);
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      const factor = 2 ** exponentialInto(out, x, 0);
      const back = logarithm({ high: out[0] * factor, low: out[1] * factor });
      expect(Math.abs(back.high - x + back.low)).toBeLessThan(2 ** -68);
    }),
  );
});
