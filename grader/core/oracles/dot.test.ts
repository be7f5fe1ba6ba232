import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dot } from "../kernels/dot.ts";
import { norm } from "../kernels/norm.ts";
import { anyScale, moderate, vector, vectorPair } from "../testing/arbitraries.ts";
import { integerDot, magnitudeOf, quotient } from "../testing/exact-integers.ts";
import { honestDots, singleDot } from "../testing/honest-sums.ts";
import { shareOfBound, stylesOverAThird } from "../testing/share-of-bound.ts";
import { dotBound, dotMayOverflow, dotOracle } from "./dot.ts";
import { normOracle } from "./norm.ts";

const unit = 1n << 2148n;

function answer(a: Float64Array, b: Float64Array) {
  const result = dotOracle(a, b);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

test("the oracle is exact to the last bit, however the terms cancel and spread", () => {
  fc.assert(
    fc.property(fc.oneof(vectorPair(moderate), vectorPair(anyScale(140))), ([a, b]) => {
      const exact = integerDot(a, b);
      const error = magnitudeOf(exact - toScaled(answer(a, b).value));
      expect(quotient(error, unit)).toBeLessThanOrEqual(Math.abs(answer(a, b).value) * 2 ** -53 + 5e-324);
    }),
  );
});

test("a tiny rest of products that cancel exactly is found to the last bit", () => {
  const factor = fc.double({ min: 1, max: 2, noNaN: true });
  const term = fc.tuple(factor, factor, fc.integer({ min: -30, max: 30 }));
  const rest = fc.tuple(factor, fc.integer({ min: -900, max: -40 }));
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), rest, ([...terms], [x, e]) => {
      const a = Float64Array.of(x, ...terms.flatMap(([y, , k]) => [y, -y * 2 ** k]));
      const b = Float64Array.of(2 ** e, ...terms.flatMap(([, y, k]) => [y, y * 2 ** -k]));
      expect(answer(a, b).value).toBe(x * 2 ** e);
      expect(answer(b, a).value).toBe(x * 2 ** e);
    }),
  );
});

test("a left-to-right sum that loses every term uses all of the third that is its share", () => {
  const n = 4096;
  const ones = new Float64Array(n).fill(1);
  const terms = Float64Array.from(ones, (_, i) => (i === 0 ? 1 : 2 ** -53));
  const { value, bound } = answer(terms, ones);
  const share = shareOfBound(honestDots["left to right"](terms, ones), value, bound);
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThanOrEqual(1 / 3);
});

test("a sum whose every digit cancels is still found", () => {
  expect(answer(Float64Array.of(1, -1, 1), Float64Array.of(1e300, 1e300, 1e-300)).value).toBe(1e-300);
  expect(answer(Float64Array.of(1e16, 1, -1e16), Float64Array.of(1, 1, 1)).value).toBe(1);
  expect(answer(Float64Array.of(1e300, -1e300, 1e-300), Float64Array.of(1, 1, 1)).value).toBe(1e-300);
  expect(
    answer(Float64Array.of(2 ** 27 + 1, -(2 ** 54) - 2 ** 28), Float64Array.of(2 ** 27 + 1, 1)).value,
  ).toBe(1);
});

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(fc.oneof(vectorPair(moderate, 200), vectorPair(anyScale(150))), ([a, b]) => {
      const { value, bound } = answer(a, b);
      const styles = { ...honestDots, kernel: dot };
      expect(stylesOverAThird(styles, (sum) => shareOfBound(sum(a, b), value, bound))).toEqual([]);
    }),
  );
});

test("single precision falls far outside", () => {
  for (const n of [1, 2, 7, 64, 1000, 4096]) {
    const a = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
    const b = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i + 1) + 1);
    const { value, bound } = answer(a, b);
    expect(shareOfBound(singleDot(a, b), value, bound)).toBeGreaterThan(100);
  }
});

test("dotBound is the oracle's bound without the oracle's cost", () => {
  fc.assert(
    fc.property(vectorPair(anyScale(150)), ([a, b]) => {
      const { bound } = answer(a, b);
      expect(Math.abs(dotBound(a, b) - bound)).toBeLessThanOrEqual(bound * 1e-12);
    }),
  );
});

test.each([
  { a: [NaN, 1], b: [1, 1], value: NaN },
  { a: [Infinity, 1], b: [1, 1], value: Infinity },
  { a: [Infinity, 1], b: [0, 1], value: NaN },
  { a: [Infinity, Infinity], b: [1, -1], value: NaN },
  { a: [-Infinity, 5], b: [2, 1], value: -Infinity },
])("$a · $b is $value, as in IEEE arithmetic", ({ a, b, value }) => {
  const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  expect(answer(x, y)).toEqual({ kind: "number", value, bound: 0 });
  for (const sum of [dot, ...Object.values(honestDots).slice(0, 3)]) expect(sum(x, y)).toBe(value);
  expect(dotBound(x, y)).toBe(0);
});

test("where partial sums may overflow nothing is asked", () => {
  const [a, b] = [Float64Array.of(1e308, 1e308, -1e308), Float64Array.of(1, 1, 1)];
  expect(dotMayOverflow(a, b)).toBe(true);
  expect(answer(a, b).bound).toBe(Infinity);
  expect(answer(Float64Array.of(1e308, 5e307), Float64Array.of(1, 1)).bound).toBe(Infinity);
  expect(dotMayOverflow(Float64Array.of(1e150), Float64Array.of(1e150))).toBe(false);
  expect(dotBound(Float64Array.of(1e150), Float64Array.of(1e150))).toBeLessThan(1e286);
});

test("mismatched lengths throw, in words", () => {
  expect(dotOracle(Float64Array.of(1), Float64Array.of())).toEqual({ kind: "throws" });
  expect(() => dot(Float64Array.of(1), Float64Array.of())).toThrow(
    new RangeError("dot: a has 1 elements and b has 0. Pass two vectors of the same length."),
  );
});

test("the norm is right from subnormals to 1e308", () => {
  const any = fc.oneof(
    vector(anyScale(307)),
    vector(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e307, max: 1e307 })),
  );
  fc.assert(
    fc.property(any, (a) => {
      const { value, bound } = normOracle(a);
      expect(shareOfBound(norm(a), value, bound)).toBeLessThanOrEqual(1 / 3);
      expect(bound).toBeLessThanOrEqual(1e-13 * value + 1e-322);
      const squares = integerDot(a, a);
      const got = toScaled(value) >> 1074n;
      const error = quotient(magnitudeOf(got * got - squares), squares === 0n ? 1n : squares);
      expect(value > 1e-290 ? error : 0).toBeLessThan(2 ** -51);
    }),
  );
  expect(norm(Float64Array.of(3e300, 4e300))).toBe(5e300);
  expect(norm(Float64Array.of(3 * 2 ** -1070, 4 * 2 ** -1070))).toBe(5 * 2 ** -1070);
  expect([[], [0], [NaN, Infinity], [-Infinity, 1]].map((a) => norm(Float64Array.from(a)))).toEqual([
    0,
    0,
    NaN,
    Infinity,
  ]);
});

/** x·2²¹⁴⁸. */
function toScaled(x: number): bigint {
  return integerDot(Float64Array.of(x), Float64Array.of(1));
}
