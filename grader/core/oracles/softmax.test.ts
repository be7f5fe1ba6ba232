import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exactSoftmax, twofold } from "../arithmetic/exact-softmax.ts";
import { logsumexp } from "../kernels/logsumexp.ts";
import { softmax } from "../kernels/softmax.ts";
import { vector } from "../testing/arbitraries.ts";
import { integerExp, magnitudeOf, quotient, toInteger } from "../testing/exact-integers.ts";
import { honestSoftmaxes, prescaledSoftmaxes, singleSoftmax } from "../testing/honest-softmax.ts";
import { largestShare, shareOfBound, stylesOverAThird } from "../testing/share-of-bound.ts";
import { logsumexpOracle } from "./logsumexp.ts";
import { softmaxBounds, softmaxOracle } from "./softmax.ts";

const logits = (size: number) =>
  fc.oneof(
    vector(fc.double({ min: -size, max: size, noNaN: true }), 60).filter((x) => x.length > 0),
    vector(fc.constantFrom(0, -0, 1, size, -size, size / 3, -Infinity, 1e-300), 30).filter((x) =>
      x.some(Number.isFinite),
    ),
    fc.integer({ min: 1, max: 60 }).map((n) => Float64Array.from({ length: n }, (_, i) => (i * size) / n)),
  );
const moderateLogits = fc.oneof(...[0.01, 1, 30, 1000, 2 ** 20].map(logits));
/** Far from 0, yet within reach of each other. */
const distantLogits = vector(fc.double({ min: -700, max: 0, noNaN: true }), 40)
  .filter((x) => x.length > 0)
  .map((x) => x.map((value) => value + 1e9));
const anyLogits = fc.oneof(moderateLogits, distantLogits, ...[1e9, 1e15, 1e300].map(logits));

test("exact weights agree with 500-bit exponentials to 66 bits", () => {
  fc.assert(
    fc.property(vector(fc.double({ min: -400, max: 400, noNaN: true }), 20), (x) => {
      fc.pre(x.length > 0);
      const exponentials = Array.from(x, (v) => {
        const { integer, exponent } = integerExp(toInteger(v));
        return integer << BigInt(exponent + 1500);
      });
      const sum = exponentials.reduce((a, b) => a + b, 0n);
      const { weights } = exactSoftmax(twofold(x));
      const errors = exponentials.map((e, i) => {
        const error = (toInteger(weights.high[i]) + toInteger(weights.low[i])) * sum - (e << 1074n);
        return weights.high[i] > 1e-280 ? quotient(magnitudeOf(error), e << 1074n) : 0;
      });
      expect(Math.max(...errors)).toBeLessThan(2 ** -66);
      expect([...softmaxOracle(x).data]).toEqual([...weights.high]);
    }),
  );
});

test("every honest style stays within a third of the bound, whatever the logits", () => {
  fc.assert(
    fc.property(anyLogits, (x) => {
      const answer = softmaxOracle(x);
      const styles = { ...honestSoftmaxes, kernel: softmax };
      expect(stylesOverAThird(styles, (f) => largestShare(f(x), answer))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("styles that multiply or take logarithms first pass while logits are moderate", () => {
  fc.assert(
    fc.property(moderateLogits, (x) => {
      const answer = softmaxOracle(x);
      expect(stylesOverAThird(prescaledSoftmaxes, (f) => largestShare(f(x), answer))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("exp(x − logsumexp) at logits of 1e15 is unstable, and found", () => {
  const x = Float64Array.of(1e15, 1e15, 1e15 - 1);
  expect(largestShare(prescaledSoftmaxes["exp(x − logsumexp)"](x), softmaxOracle(x))).toBeGreaterThan(10);
});

test("single precision, a missing maximum and a forgotten term fall far outside", () => {
  const x = Float64Array.from({ length: 100 }, (_, i) => 3 * Math.sin(i));
  const answer = softmaxOracle(x);
  expect(largestShare(singleSoftmax(x), answer)).toBeGreaterThan(100);
  expect(largestShare(softmax(x.map(Math.fround)), answer)).toBeGreaterThan(100);
  const withoutLast = softmax(x.subarray(0, 99));
  expect(largestShare(Float64Array.of(...withoutLast, answer.data[99]), answer)).toBeGreaterThan(1e6);
  const large = Float64Array.of(1000, 1001);
  const naive = large.map(Math.exp).map((e, _, all) => e / all.reduce((a, b) => a + b));
  expect(largestShare(naive, softmaxOracle(large))).toBe(Infinity);
});

test("the kernel keeps the laws: weights add up to 1, order follows the logits, a shift changes nothing", () => {
  fc.assert(
    fc.property(moderateLogits, (x) => {
      const weights = softmax(x);
      const sum = weights.reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(x.length * 2 ** -52);
      const disordered = x.filter((v, i) => (v < x[0] ? weights[i] > weights[0] : weights[i] < weights[0]));
      expect([...disordered]).toEqual([]);
    }),
  );
  expect([...softmax(Float64Array.of(2, 4, 6))]).toEqual([...softmax(Float64Array.of(1002, 1004, 1006))]);
});

test("softmaxBounds are the oracle's bounds without the oracle's cost", () => {
  fc.assert(
    fc.property(anyLogits, (x) => {
      const { bounds } = softmaxOracle(x);
      softmaxBounds(x).forEach((bound, i) =>
        expect(Math.abs(bound - bounds[i])).toBeLessThanOrEqual(bounds[i] * 1e-2),
      );
    }),
  );
});

test("bounds stay useful: below a thousandth of the weight, or of 1 for weights that vanish", () => {
  fc.assert(
    fc.property(anyLogits, (x) => {
      const { data, bounds } = softmaxOracle(x);
      expect(Math.max(...bounds)).toBeLessThan(1e-3 * Math.max(...data));
    }),
  );
});

test.each([
  { x: [], weights: [] },
  { x: [-5], weights: [1] },
  { x: [0, -Infinity], weights: [1, 0] },
  { x: [1e300, 1e300, -1e308], weights: [0.5, 0.5, 0] },
  { x: [-1e308, 1e308], weights: [0, 1] },
  { x: [1, NaN, -Infinity], weights: [NaN, NaN, NaN] },
  { x: [1, Infinity], weights: [NaN, NaN] },
  { x: [-Infinity, -Infinity], weights: [NaN, NaN] },
])("softmax($x) is $weights", ({ x, weights }) => {
  expect([...softmax(Float64Array.from(x))]).toEqual(weights);
  expect([...softmaxOracle(Float64Array.from(x)).data]).toEqual(weights);
});

test("logsumexp stays within a third of its bound, in base e and in base 2", () => {
  fc.assert(
    fc.property(anyLogits, (x) => {
      const { value, bound } = logsumexpOracle(x);
      expect(shareOfBound(logsumexp(x), value, bound)).toBeLessThanOrEqual(1 / 3);
    }),
  );
  fc.assert(
    fc.property(moderateLogits, (x) => {
      const { value, bound } = logsumexpOracle(x);
      const base2 = x.map((v) => v * Math.LOG2E);
      const m = Math.max(...base2);
      const viaTwo = (m + Math.log2(base2.reduce((s, v) => s + 2 ** (v - m), 0))) * Math.LN2;
      expect(shareOfBound(viaTwo, value, bound)).toBeLessThanOrEqual(1 / 3);
    }),
  );
  const special = [[], [-Infinity], [Infinity, 1], [NaN, Infinity]].map((x) => Float64Array.from(x));
  expect(special.map(logsumexp)).toEqual([-Infinity, -Infinity, Infinity, NaN]);
  expect(special.map((x) => logsumexpOracle(x).value)).toEqual([-Infinity, -Infinity, Infinity, NaN]);
  expect(logsumexpOracle(Float64Array.of(1000, 1000)).value).toBe(1000 + Math.LN2);
});
