import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyScale, vectorPair } from "../testing/arbitraries.ts";
import { integerDot, magnitudeOf, quotient } from "../testing/exact-integers.ts";
import { exactDot, exactSumOfSquares, toNumber } from "./exact-dot.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const ONE = 1n << 2148n;

test("what cancels down to its last bits is still exact", () => {
  const pairs: [Float64Array, Float64Array][] = [
    [vec(1, 2 ** 60, -(2 ** 60)), vec(2 ** -60, 1, 1)],
    [vec(1 + 2 ** -52, -1), vec(1 - 2 ** -53, 1)],
    [vec(2 ** 500, 1, -(2 ** 500)), vec(2 ** 400, 2 ** -500, 2 ** 400)],
    [vec(2 ** -600, 2 ** 600, 2 ** 600), vec(2 ** -400, 1, -1)],
    [vec(2 ** 600, 2 ** 600, 2 ** -600), vec(1, -1, 2 ** -400)],
    [vec(3, -3), vec(1 / 3, 1 / 3)],
    [vec(-1, 2 ** 53), vec(1, 2 ** -53 * (1 + 2 ** -52))],
  ];
  for (const [a, b] of pairs) expect(toNumber(exactDot(a, b))).toBe(quotient(integerDot(a, b), ONE));
});

test("value and magnitude agree with exact integers at any scale", () => {
  fc.assert(
    fc.property(vectorPair(anyScale(150)), ([a, b]) => {
      const exact = exactDot(a, b);
      const value = quotient(integerDot(a, b), ONE);
      expect(Math.abs(toNumber(exact) - value)).toBeLessThanOrEqual(2 ** -52 * Math.abs(value));
      const size = a.reduce((sum, x, i) => sum + magnitudeOf(integerDot(vec(x), vec(b[i]))), 0n);
      const magnitude = quotient(size, ONE);
      expect(Math.abs(toNumber(exact.magnitude) - magnitude)).toBeLessThanOrEqual(2 ** -45 * magnitude);
    }),
  );
});

test("the magnitude counts negative products as positive, also where the sum is formed in integers", () => {
  const wide = exactDot(vec(2 ** 500, -(2 ** 500), -1), vec(2 ** 400, 2 ** 400, 2 ** -300));
  expect(toNumber(wide)).toBe(-(2 ** -300));
  expect(toNumber(wide.magnitude)).toBe(2 ** 901);
});

test("nothing, and zero vectors, sum to exactly 0", () => {
  for (const [a, b] of [
    [vec(), vec()],
    [vec(0, -0), vec(1, 2)],
    [vec(1, 2), vec(0, 0)],
    [vec(2 ** 500, -(2 ** 500)), vec(2 ** 400, 2 ** 400)],
  ] as const) {
    expect(toNumber(exactDot(a, b))).toBe(0);
    expect(exactDot(a, b).sum.low).toBe(0);
  }
  expect(toNumber(exactSumOfSquares(vec(0, 0)))).toBe(0);
  expect(toNumber(exactDot(vec(0, 0), vec(1, 2)).magnitude)).toBe(0);
});
