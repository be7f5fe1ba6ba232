import { expect, test } from "vitest";
import { errorInUlps } from "./ulp.ts";

test.each([
  [1, 1, 0],
  [0, -0, 0],
  [-0, 0, 0],
  [NaN, NaN, 0],
  [Infinity, Infinity, 0],
  [1 + 2 ** -52, 1, 1],
  [1, 1 + 2 ** -51, 2],
  [5e-324, 0, 1],
  [NaN, 1, Infinity],
  [1, NaN, Infinity],
  [Infinity, -Infinity, Infinity],
  [Infinity, Number.MAX_VALUE, Infinity],
  // The difference overflows, the number of units does not.
  [Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 54 - 2],
  [-Number.MAX_VALUE, 2 ** 1023, 2 ** 53 - 1 + 2 ** 52],
])("from %s to %s are %s units in the last place", (got, expected, ulps) => {
  expect(errorInUlps(got, expected)).toBe(ulps);
});
