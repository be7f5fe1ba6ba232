import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rmsNorm } from "../kernels/rms-norm.ts";
import { anyScale, vectorPair, withoutTiny } from "../testing/arbitraries.ts";
import { honestRmsNorms, plainRmsNorms } from "../testing/honest-norm-layers.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import { rmsNormOracle } from "./rms-norm.ts";

const vec = (...items: number[]) => Float64Array.from(items);
const epsilons = fc.constantFrom(0, 1e-300, 1e-12, 1e-8, 1e-6, 1e-5, 1);
const gains = fc.oneof(fc.double({ min: 1e-3, max: 4, noNaN: true }), fc.constantFrom(0, 1, -1, -2.5));
const inputs = (element: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(element, gains), { maxLength: 40 })
    .map((pairs) => [vec(...pairs.map(([x]) => x)), vec(...pairs.map(([, g]) => g))] as const);

function answer(x: Float64Array, gain: Float64Array, epsilon: number) {
  const result = rmsNormOracle(x, gain, epsilon);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

const isAsked = (x: Float64Array, epsilon: number) => epsilon > 0 || x.some((value) => value !== 0);

test("every honest style and the kernel stay within a third of the bound, from 1e-300 to 1e300", () => {
  fc.assert(
    fc.property(inputs(anyScale()), epsilons, ([x, gain], epsilon) => {
      fc.pre(isAsked(x, epsilon));
      const expected = answer(x, gain, epsilon);
      const share = (f: typeof rmsNorm) => largestShare(f(x, gain, epsilon), expected);
      expect(stylesOverAThird({ ...honestRmsNorms, kernel: rmsNorm }, share)).toEqual([]);
    }),
  );
});

test("so do those that square what is safe to square", () => {
  fc.assert(
    fc.property(inputs(withoutTiny), epsilons, ([x, gain], epsilon) => {
      fc.pre(x.some((value) => Math.abs(value) > 1e-9) || epsilon > 1e-13);
      const expected = answer(x, gain, epsilon);
      const share = (f: typeof rmsNorm) => largestShare(f(x, gain, epsilon), expected);
      expect(stylesOverAThird(plainRmsNorms, share)).toEqual([]);
    }),
  );
});

test("without ε and gain the mean square of the result is 1, whatever the scale", () => {
  fc.assert(
    fc.property(vectorPair(anyScale(), 30), ([x]) => {
      fc.pre(isAsked(x, 0));
      const y = rmsNorm(x, new Float64Array(x.length).fill(1), 0);
      expect(y.reduce((sum, v) => sum + v * v, 0) / y.length).toBeCloseTo(1, 12);
    }),
  );
});

test("single precision, and squares that leave the range, fall far outside", () => {
  const x = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i + 1));
  const ones = new Float64Array(50).fill(1);
  expect(largestShare(rmsNorm(x.map(Math.fround), ones, 1e-5), answer(x, ones, 1e-5))).toBeGreaterThan(1000);
  for (const scale of [1e200, 1e-170]) {
    const scaled = x.map((v) => v * scale);
    expect(largestShare(plainRmsNorms.plain(scaled, ones, 0), answer(scaled, ones, 0))).toBeGreaterThan(1000);
  }
});

test.each([
  { x: [3, 4], gain: [1, 1], epsilon: 0, y: [3 / Math.sqrt(12.5), 4 / Math.sqrt(12.5)] },
  { x: [1, 7], gain: [5, 1], epsilon: 0, y: [1, 1.4] },
  { x: [0, -0], gain: [2, 3], epsilon: 1e-5, y: [0, 0] },
  { x: [1, NaN], gain: [1, 1], epsilon: 1e-5, y: [NaN, NaN] },
  { x: [1, Infinity], gain: [1, 1], epsilon: 1e-5, y: [NaN, NaN] },
  { x: [3, -3], gain: [NaN, 1], epsilon: 0, y: [NaN, -1] },
  { x: [1e-300, 1e-300], gain: [1, 1], epsilon: 1e-6, y: [1e-297, 1e-297] },
  { x: [-1e300], gain: [0.5], epsilon: 1, y: [-0.5] },
  { x: [], gain: [], epsilon: 0, y: [] },
])("rmsNorm($x, $gain, $epsilon) is $y", ({ x, gain, epsilon, y }) => {
  const input = [Float64Array.from(x), Float64Array.from(gain), epsilon] as const;
  const { data, bounds } = answer(...input);
  expect(largestShare(rmsNorm(...input), { data, bounds })).toBeLessThanOrEqual(1 / 3);
  data.forEach((value, i) =>
    expect(Math.abs(value - y[i]) <= 1e-15 * Math.abs(y[i]) || Object.is(value, y[i])).toBe(true),
  );
});

test("a zero vector without ε, and an infinite gain, are not asked", () => {
  expect([...answer(vec(0, 0), vec(1, 1), 0).bounds]).toEqual([Infinity, Infinity]);
  expect([...rmsNorm(vec(0, 0), vec(1, 1), 0)]).toEqual([NaN, NaN]);
  expect(answer(vec(1, 1), vec(Infinity, 1), 0).bounds[0]).toBe(Infinity);
});

test("lengths that differ and an ε below 0 are refused, in words", () => {
  expect(() => rmsNorm(vec(1, 2), vec(1), 0)).toThrow(
    new RangeError("rmsNorm: x has 2 elements and gain has 1. Pass one gain for each element."),
  );
  expect(() => rmsNorm(vec(1), vec(1), -1)).toThrow(/epsilon is -1/);
  expect(() => rmsNorm(vec(1), vec(1), NaN)).toThrow(/epsilon is NaN/);
  expect(rmsNormOracle(vec(1, 2), vec(1), 0)).toEqual({ kind: "throws" });
  expect(rmsNormOracle(vec(1), vec(1), -1)).toEqual({ kind: "throws" });
});
