import * as fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "../kernels/distance.ts";
import { anyScale, moderate, vectorPair } from "../testing/arbitraries.ts";
import { quotient, toInteger } from "../testing/exact-integers.ts";
import { shareOfBound, stylesOverAThird } from "../testing/share-of-bound.ts";
import { distanceOracle } from "./distance.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);

/** Also neighbours, whose differences have few digits. */
const pairs = fc.oneof(
  vectorPair(moderate, 100),
  vectorPair(anyScale()),
  vectorPair(moderate, 20).map(([a, b]) => [a, a.map((x, i) => x + 1e-12 * b[i])] as const),
);

function answer(a: Float64Array, b: Float64Array) {
  const result = distanceOracle(a, b);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

const minus = (a: Float64Array, b: Float64Array) => a.map((x, i) => x - b[i]);
const largest = (a: Float64Array) => a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

const styles: Record<string, (a: Float64Array, b: Float64Array) => number> = {
  kernel: distance,
  "Math.hypot": (a, b) => Math.hypot(...minus(a, b)),
  "scaled by the largest difference": (a, b) => {
    const x = minus(a, b);
    const s = largest(x) || 1;
    return s * Math.sqrt(x.reduceRight((sum, v) => sum + (v / s) ** 2, 0));
  },
};

test("the square of the oracle's distance agrees with exact integers", () => {
  fc.assert(
    fc.property(fc.oneof(pairs, vectorPair(anyScale(70))), ([a, b]) => {
      fc.pre([...a, ...b].every((x) => x === 0 || (Math.abs(x) < 1e140 && Math.abs(x) > 1e-140)));
      const square = quotient(
        a.reduce((sum, x, i) => sum + (toInteger(x) - toInteger(b[i])) ** 2n, 0n),
        1n << 2148n,
      );
      const { value } = answer(a, b);
      expect(Math.abs(value * value - square)).toBeLessThanOrEqual(2 ** -51 * square);
    }),
  );
});

test("every honest style stays within a third of the bound, from 1e-300 to 1e300", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { value, bound } = answer(a, b);
      expect(stylesOverAThird(styles, (f) => shareOfBound(f(a, b), value, bound))).toEqual([]);
    }),
  );
});

function dot(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, v, i) => sum + v * y[i], 0);
}

test("single precision, and the square multiplied out for neighbours, fall far outside", () => {
  const a = Float64Array.from({ length: 64 }, (_, i) => Math.sin(i + 1));
  const b = Float64Array.from({ length: 64 }, (_, i) => Math.cos(3 * i + 1));
  const far = answer(a, b);
  expect(
    shareOfBound(distance(a.map(Math.fround), b.map(Math.fround)), far.value, far.bound),
  ).toBeGreaterThan(100);
  const c = a.map((x, i) => x + 1e-9 * b[i]);
  const near = answer(a, c);
  const expanded = Math.sqrt(Math.max(0, dot(a, a) + dot(c, c) - 2 * dot(a, c)));
  expect(shareOfBound(expanded, near.value, near.bound)).toBeGreaterThan(1000);
});

test.each([
  { a: [], b: [], value: 0 },
  { a: [1, 2], b: [1, 2], value: 0 },
  { a: [1, 0], b: [0, 1], value: Math.SQRT2 },
  { a: [3e300, 0], b: [0, -4e300], value: 5e300 },
  { a: [1e-300], b: [3e-300], value: 2e-300 },
  { a: [1], b: [2 ** -60], value: 1 },
  { a: [NaN, 1], b: [1, 1], value: NaN },
  { a: [Infinity], b: [Infinity], value: NaN },
  { a: [Infinity, 1], b: [2, 1], value: Infinity },
])("distance($a, $b) is $value", ({ a, b, value }) => {
  const [x, y] = [vec(...a), vec(...b)];
  const exact = answer(x, y);
  expect(shareOfBound(exact.value, value, exact.bound)).toBeLessThan(0.1);
  expect(shareOfBound(distance(x, y), value, exact.bound)).toBeLessThan(1 / 3);
});

test("mismatched lengths throw", () => {
  expect(distanceOracle(vec(1), vec())).toEqual({ kind: "throws" });
  expect(() => distance(vec(1), vec(1, 2))).toThrow(RangeError);
});
