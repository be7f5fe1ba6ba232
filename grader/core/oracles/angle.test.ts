import * as fc from "fast-check";
import { expect, test } from "vitest";
import { angle } from "../kernels/angle.ts";
import { anyScale, moderate, vectorPair } from "../testing/arbitraries.ts";
import { honestAngles } from "../testing/honest-angles.ts";
import { shareOfBound, stylesOverAThird } from "../testing/share-of-bound.ts";
import { angleOracle } from "./angle.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);

function answer(a: Float64Array, b: Float64Array) {
  const result = angleOracle(a, b);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

const directed = (pairs: ReturnType<typeof vectorPair>) =>
  pairs.filter(([a, b]) => a.some((x) => x !== 0) && b.some((x) => x !== 0));

/** Also pairs that are parallel, opposite, or nearly so. */
const pairs = fc.oneof(
  directed(vectorPair(moderate, 100)),
  directed(vectorPair(anyScale())),
  directed(vectorPair(moderate, 20)).chain(([a, b]) =>
    fc
      .tuple(fc.constantFrom(1, -1, 3, -0.7), fc.constantFrom(0, 1e-15, 1e-9, 1e-4))
      .map(([factor, tilt]) => [a, a.map((x, i) => factor * x + tilt * b[i])] as const),
  ),
);

test("in the plane the oracle agrees with the difference of two arctangents", () => {
  const direction = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(direction, direction, (s, t) => {
      const [a, b] = [vec(Math.cos(s), Math.sin(s)), vec(Math.cos(t), Math.sin(t))];
      const turned = Math.abs(s - t);
      const expected = Math.min(turned, 2 * Math.PI - turned);
      // Beside 0 and π less than 2⁻⁴⁵ is taken for none; elsewhere only the difference itself is rounded.
      const isParallel = Math.min(expected, Math.PI - expected) < 2 ** -44;
      expect(Math.abs(answer(a, b).value - expected)).toBeLessThan(isParallel ? 2 ** -44 : 4e-15);
    }),
  );
});

test("every honest style stays within a third of the bound, from 1e-300 to 1e300 and from 0 to π", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      fc.pre(b.some((x) => x !== 0));
      const { value, bound } = answer(a, b);
      const styles = { ...honestAngles, kernel: angle };
      expect(stylesOverAThird(styles, (f) => shareOfBound(f(a, b), value, bound))).toEqual([]);
    }),
  );
});

test("the bound is wide only where the arccosine is: 1e-7 at 0 and π, roundings between", () => {
  expect(answer(vec(1, 0), vec(0, 1)).bound).toBeLessThan(1e-14);
  expect(answer(vec(3, 4), vec(4, 3)).bound).toBeLessThan(1e-13);
  for (const sign of [1, -1]) {
    const { bound } = answer(vec(1, 1), vec(sign, sign));
    expect(bound).toBeGreaterThan(1e-8);
    expect(bound).toBeLessThan(1e-6);
  }
});

test("single precision falls far outside", () => {
  for (const n of [2, 3, 64, 1000]) {
    const a = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
    const b = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i + 1));
    const { value, bound } = answer(a, b);
    expect(shareOfBound(angle(a.map(Math.fround), b.map(Math.fround)), value, bound)).toBeGreaterThan(100);
  }
});

test.each([
  { a: [1, 2], b: [2, 4], value: 0 },
  { a: [1, 1, 1], b: [1, 1, 1], value: 0 },
  { a: [1, 1, 1], b: [-1, -1, -1], value: Math.PI },
  { a: [1, 0], b: [0, -2], value: Math.PI / 2 },
  { a: [1e300, 1e300], b: [0, 1e-300], value: Math.PI / 4 },
  { a: [0, 0], b: [1, 2], value: NaN },
  { a: [1, 2], b: [0, -0], value: NaN },
  { a: [], b: [], value: NaN },
  { a: [NaN, 1], b: [1, 1], value: NaN },
  { a: [1, 1], b: [1, Infinity], value: NaN },
])("angle($a, $b) is $value", ({ a, b, value }) => {
  const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  expect(answer(x, y).value).toBe(value);
  expect(shareOfBound(angle(x, y), value, answer(x, y).bound)).toBeLessThanOrEqual(1 / 3);
});

test("mismatched lengths throw", () => {
  expect(angleOracle(vec(1), vec())).toEqual({ kind: "throws" });
  expect(() => angle(vec(1), vec(1, 2))).toThrow(RangeError);
});
