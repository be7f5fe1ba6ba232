import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layerNorm } from "../kernels/layer-norm.ts";
import { withoutTiny } from "../testing/arbitraries.ts";
import { honestLayerNorms } from "../testing/honest-norm-layers.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import { layerNormOracle } from "./layer-norm.ts";

type Input = [x: Float64Array, gain: Float64Array, bias: Float64Array, epsilon: number];

const vec = (...items: number[]) => Float64Array.from(items);
const part = fc.oneof(fc.double({ min: 1e-3, max: 4, noNaN: true }), fc.constantFrom(0, 1, -1, -2.5));
const epsilons = fc.constantFrom(1e-12, 1e-8, 1e-5, 1e-2);
/** A mean of any size beside a spread of any size. */
const inputs: fc.Arbitrary<Input> = fc
  .tuple(
    fc.array(fc.tuple(withoutTiny, part, part), { maxLength: 40 }),
    fc.constantFrom(0, 1, -30, 1e4, 1e8, -1e12),
    fc.constantFrom(1, 1e-6, 1e6, 1e80),
    epsilons,
  )
  .map(([rows, mean, scale, epsilon]) => [
    vec(...rows.map(([x]) => (mean + x) * scale)),
    vec(...rows.map(([, gain]) => gain)),
    vec(...rows.map(([, , bias]) => bias)),
    epsilon,
  ]);

function answer(...input: Input) {
  const result = layerNormOracle(...input);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

test("every honest style and the kernel stay within a third of the bound, for means of any size", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const expected = answer(...input);
      const share = (f: typeof layerNorm) => largestShare(f(...input), expected);
      expect(stylesOverAThird({ ...honestLayerNorms, kernel: layerNorm }, share)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const wave = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i + 1));
const ones = new Float64Array(50).fill(1);
const zeros = new Float64Array(50);

test("mean and variance of the result are 0 and 1 without gain, bias and ε", () => {
  const y = layerNorm(wave, ones, zeros, 0);
  expect(y.reduce((sum, v) => sum + v, 0) / 50).toBeCloseTo(0, 14);
  expect(y.reduce((sum, v) => sum + v * v, 0) / 50).toBeCloseTo(1, 14);
});

const onePass = (x: Float64Array, epsilon: number) => {
  const n = x.length;
  const mean = x.reduce((sum, v) => sum + v, 0) / n;
  const variance = x.reduce((sum, v) => sum + v * v, 0) / n - mean * mean;
  return x.map((v) => (v - mean) / Math.sqrt(variance + epsilon));
};

test("Σx²/n − μ² is as good as any while the mean is small, and far outside when it is large", () => {
  expect(largestShare(onePass(wave, 1e-5), answer(wave, ones, zeros, 1e-5))).toBeLessThan(1 / 3);
  for (const mean of [1e6, 1e7, 1e8]) {
    const x = wave.map((v) => v + mean);
    const expected = answer(x, ones, zeros, 1e-5);
    expect(largestShare(onePass(x, 1e-5), expected)).toBeGreaterThan(100);
    expect(largestShare(layerNorm(x, ones, zeros, 1e-5), expected)).toBeLessThan(1 / 3);
    // Still a bound worth the name.
    expect(Math.max(...expected.bounds)).toBeLessThan(1e-4);
  }
});

test("single precision falls far outside", () => {
  expect(
    largestShare(layerNorm(wave.map(Math.fround), ones, zeros, 1e-5), answer(wave, ones, zeros, 1e-5)),
  ).toBeGreaterThan(1000);
});

test.each<[Input, number[]]>([
  [
    [vec(1, 3), vec(1, 1), vec(0, 0), 0],
    [-1, 1],
  ],
  [
    [vec(1, 3), vec(2, 3), vec(10, 20), 3],
    [9, 21.5],
  ],
  [
    [vec(5, 5, 5), vec(1, 1, 1), vec(1, 2, 3), 1e-5],
    [1, 2, 3],
  ],
  [[vec(7), vec(2), vec(-4), 1e-5], [-4]],
  [
    [vec(1, NaN), vec(1, 1), vec(0, 0), 1e-5],
    [NaN, NaN],
  ],
  [
    [vec(1, 3), vec(NaN, 1), vec(0, 0), 0],
    [NaN, 1],
  ],
  [
    [vec(1, 3), vec(1, 1), vec(0, NaN), 0],
    [-1, NaN],
  ],
  [[vec(), vec(), vec(), 0], []],
])("layerNorm of %o is %o", (input, y) => {
  const { data, bounds } = answer(...input);
  expect([...data]).toEqual(y);
  expect(largestShare(layerNorm(...input), { data, bounds })).toBeLessThanOrEqual(1 / 3);
});

test("equal elements without ε, and infinities, are not asked", () => {
  expect([...answer(vec(2, 2), vec(1, 1), vec(0, 0), 0).bounds]).toEqual([Infinity, Infinity]);
  expect([...answer(vec(2, Infinity), vec(1, 1), vec(0, 0), 1).bounds]).toEqual([Infinity, Infinity]);
  expect(answer(vec(2, 1), vec(Infinity, 1), vec(0, 0), 1).bounds[0]).toBe(Infinity);
});

test("lengths that differ and an ε below 0 are refused, in words", () => {
  expect(() => layerNorm(vec(1, 2), vec(1, 2), vec(1), 0)).toThrow(
    new RangeError("layerNorm: x has 2 elements and bias has 1. Pass one bias for each element."),
  );
  expect(() => layerNorm(vec(1), vec(1, 2), vec(1), 0)).toThrow(/gain has 2/);
  expect(() => layerNorm(vec(1), vec(1), vec(1), -1)).toThrow(/epsilon is -1/);
  expect(layerNormOracle(vec(1, 2), vec(1, 2), vec(1), 0)).toEqual({ kind: "throws" });
  expect(layerNormOracle(vec(1), vec(1), vec(1), NaN)).toEqual({ kind: "throws" });
});
