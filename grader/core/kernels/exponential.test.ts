import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exponentialInto } from "../arithmetic/exponential.ts";
import { ulp } from "../arithmetic/ulp.ts";
import { exponential } from "./exponential.ts";

/** eˣ to more than double precision, as high + low. */
function exact(x: number): { high: number; low: number } {
  const parts = new Float64Array(2);
  const power = 2 ** exponentialInto(parts, x, 0);
  return { high: parts[0] * power, low: parts[1] * power };
}

test("eˣ errs by at most 1.5 ulp wherever it is a normal number", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: -708, max: 0, noNaN: true }),
        fc.double({ min: -3, max: 0, noNaN: true }),
        // Half-way between two steps of the table, where the polynomial has most to do.
        fc.integer({ min: 0, max: 261_000 }).map((k) => (-(k + 0.5) * Math.LN2) / 256),
      ),
      (x) => {
        const { high, low } = exact(x);
        expect(Math.abs(exponential(x) - high - low) / ulp(high)).toBeLessThanOrEqual(1.5);
      },
    ),
    { numRuns: 20_000 },
  );
});

test("a subnormal eˣ errs by at most one step of the subnormal numbers", () => {
  fc.assert(
    fc.property(fc.double({ min: -746, max: -708, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) - Math.exp(x))).toBeLessThanOrEqual(
        2 * 2 ** -1074 + 4e-16 * Math.exp(x),
      );
    }),
  );
});

test.each([
  [0, 1],
  [-0, 1],
  [-746, 0],
  [-1e300, 0],
  [-Infinity, 0],
  [NaN, NaN],
])("e^%d is %d", (x, value) => {
  expect(exponential(x)).toBe(value);
});
