import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cosine } from "../kernels/cosine.ts";
import { anyScale, moderate, vectorPair } from "../testing/arbitraries.ts";
import { integerDot, magnitudeOf, quotient } from "../testing/exact-integers.ts";
import { honestCosines } from "../testing/honest-cosines.ts";
import { shareOfBound, stylesOverAThird } from "../testing/share-of-bound.ts";
import { cosineBound, cosineOracle } from "./cosine.ts";

const pairs = fc.oneof(vectorPair(moderate, 100), vectorPair(anyScale()));

function answer(a: Float64Array, b: Float64Array) {
  const result = cosineOracle(a, b);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

test("the square of the oracle's cosine agrees with exact integers", () => {
  fc.assert(
    fc.property(fc.oneof(vectorPair(moderate), vectorPair(anyScale(70))), ([a, b]) => {
      const [ab, aa, bb] = [integerDot(a, b), integerDot(a, a), integerDot(b, b)];
      fc.pre(aa !== 0n && bb !== 0n);
      const square = quotient(ab * ab, aa * bb);
      const { value } = answer(a, b);
      expect(Math.abs(value * value - square)).toBeLessThanOrEqual(2 ** -51 * square + 5e-324);
      expect(Math.sign(value)).toBe(value === 0 ? Math.sign(value) : Number(ab / (magnitudeOf(ab) || 1n)));
    }),
  );
});

test("every honest style stays within a third of the bound, from 1e-300 to 1e300", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { value, bound } = answer(a, b);
      const styles = { ...honestCosines, kernel: cosine };
      expect(stylesOverAThird(styles, (f) => shareOfBound(f(a, b), value, bound))).toEqual([]);
    }),
  );
});

test("the cosine is symmetric, blind to length, and stays inside [−1, 1]", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: -40, max: 40 }), ([a, b], e) => {
      const c = cosine(a, b);
      expect(Math.abs(c)).toBeLessThanOrEqual(1);
      expect(cosine(b, a)).toBe(c);
      const scaled = a.map((x) => x * 2 ** e);
      const isExact = a.every((x) => x === 0 || (Math.abs(x) > 1e-280 && Math.abs(x) < 1e280));
      expect(Math.abs(cosine(isExact ? scaled : a, b) - c)).toBeLessThanOrEqual(answer(a, b).bound);
      const self = cosine(a, a);
      expect(self === 0 || self > 1 - 1e-13).toBe(true);
    }),
  );
});

test("single precision falls far outside", () => {
  for (const n of [2, 3, 64, 1000]) {
    const a = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
    const b = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i + 1));
    const { value, bound } = answer(a, b);
    expect(shareOfBound(cosine(a.map(Math.fround), b.map(Math.fround)), value, bound)).toBeGreaterThan(100);
  }
});

const naive = (a: Float64Array, b: Float64Array) => {
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => ((ab += x * b[i]), (aa += x * x), (bb += b[i] * b[i])));
  return ab / Math.sqrt(aa * bb);
};

test("a formula that ignores overflow or underflow falls outside", () => {
  for (const scale of [1e-200, 1e-161, 1e160, 1e300]) {
    const [a, b] = [Float64Array.of(scale, 2 * scale), Float64Array.of(3 * scale, scale)];
    const { value, bound } = answer(a, b);
    expect(shareOfBound(naive(a, b), value, bound)).toBeGreaterThan(10);
    expect(shareOfBound(cosine(a, b), value, bound)).toBeLessThanOrEqual(1 / 3);
  }
});

test("rounding does not carry the cosine beyond 1", () => {
  const ones = Float64Array.of(1, 1, 1);
  expect(3 / (Math.sqrt(3) * Math.sqrt(3))).toBeGreaterThan(1);
  expect(cosine(ones, ones)).toBe(1);
  expect(cosine(ones, Float64Array.of(-1, -1, -1))).toBe(-1);
});

test("products that underflow beside safe norms are within the bound", () => {
  const [a, b] = [Float64Array.of(1e-130, 1e-200), Float64Array.of(1e-200, 1e-130)];
  const { value, bound } = answer(a, b);
  expect(value).toBeGreaterThan(1e-70);
  expect(cosine(a, b)).toBe(0);
  expect(shareOfBound(0, value, bound)).toBeLessThanOrEqual(1 / 3);
});

test("cosineBound is the oracle's bound without the oracle's cost", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { bound } = answer(a, b);
      expect(Math.abs(cosineBound(a, b) - bound)).toBeLessThanOrEqual(bound * 1e-9);
    }),
  );
});

test.each([
  { a: [], b: [], value: 0 },
  { a: [0, -0], b: [1, 2], value: 0 },
  { a: [NaN, 1], b: [1, 1], value: NaN },
  { a: [Infinity, 1], b: [1, 1], value: NaN },
  { a: [1, 1], b: [-Infinity, 1], value: NaN },
  { a: [0, 0], b: [NaN, 1], value: NaN },
  { a: [5e-324, 0], b: [1e308, 0], value: 1 },
  { a: [1e300, 1e-300], b: [0, -1], value: 0 },
  { a: [1e-300, 1e300], b: [-1e-300, -1e300], value: -1 },
])("cosine($a, $b) is $value", ({ a, b, value }) => {
  const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  expect(cosine(x, y) + 0).toBe(value);
  expect(answer(x, y).value + 0).toBe(value);
});

test("mismatched lengths throw, in words", () => {
  expect(cosineOracle(Float64Array.of(1), Float64Array.of())).toEqual({ kind: "throws" });
  expect(() => cosine(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(
    new RangeError("cosine: a has 1 elements and b has 2. Pass two vectors of the same length."),
  );
});
