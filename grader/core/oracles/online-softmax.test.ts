import * as fc from "fast-check";
import { expect, test } from "vitest";
import { onlineSoftmax } from "../kernels/online-softmax.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { honestSoftmaxes, singleSoftmax } from "../testing/honest-softmax.ts";
import type { Softmax } from "../testing/honest-softmax.ts";
import { honestDots } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix, Vector } from "../types.ts";
import { onlineSoftmaxOracle } from "./online-softmax.ts";
import { softmaxOracle } from "./softmax.ts";

type Average = (s: Vector, v: Matrix) => Vector;

const scores = (size: number) =>
  fc
    .array(fc.oneof(fc.double({ min: -size, max: size, noNaN: true }), fc.constantFrom(-Infinity, 0, size)), {
      minLength: 1,
      maxLength: 30,
    })
    .filter((s) => s.some(Number.isFinite));
const inputs = fc
  .tuple(fc.oneof(...[1, 30, 1000, 1e9, 1e300].map(scores)), fc.integer({ min: 0, max: 4 }))
  .chain(([s, width]) => fc.tuple(fc.constant(Float64Array.from(s)), matrix(s.length, width, moderate)));

const column = ({ rows, cols, data }: Matrix, c: number) =>
  Float64Array.from({ length: rows }, (_, j) => data[j * cols + c]);
const averages = (softmax: Softmax): Average => {
  return (s, v) => {
    const weights = softmax(s);
    return Float64Array.from({ length: v.cols }, (_, c) =>
      honestDots["left to right"](weights, column(v, c)),
    );
  };
};

/** Numerator and denominator rescaled at every step, needed or not. */
const stepByStep: Average = (s, v) => {
  let largest = -Infinity;
  let sum = 0;
  const out = new Float64Array(v.cols);
  s.forEach((score, j) => {
    const next = Math.max(largest, score);
    if (next === -Infinity) return;
    const rescale = Math.exp(largest - next);
    const weight = Math.exp(score - next);
    sum = sum * rescale + weight;
    out.forEach((x, c) => (out[c] = x * rescale + weight * v.data[j * v.cols + c]));
    largest = next;
  });
  return out.map((x) => x / sum);
};

/** The average is kept normalised: o ← o + (w/sum)(v − o). */
const alwaysNormalised: Average = (s, v) => {
  let largest = -Infinity;
  let sum = 0;
  const out = new Float64Array(v.cols);
  s.forEach((score, j) => {
    if (score === -Infinity) return;
    const next = Math.max(largest, score);
    const before = sum * Math.exp(largest - next);
    const weight = Math.exp(score - next);
    sum = before + weight;
    out.forEach((x, c) => (out[c] = x * (before / sum) + (weight / sum) * v.data[j * v.cols + c]));
    largest = next;
  });
  return out;
};

/** The sum so far stays in the measure of the maximum that it was begun with. */
const notRescaled: Average = (logits, values) => {
  let largest = -Infinity;
  let sum = 0;
  const out = new Float64Array(values.cols);
  logits.forEach((score, j) => {
    largest = Math.max(largest, score);
    const weight = Math.exp(score - largest);
    sum += weight;
    out.forEach((_, c) => (out[c] += weight * values.data[j * values.cols + c]));
  });
  return out.map((x) => x / sum);
};

function answer(s: Vector, v: Matrix) {
  const result = onlineSoftmaxOracle(s, v);
  if (result.kind === "throws") throw new Error("fitting lengths must not throw");
  return result;
}

test("every honest style stays within a third of the bound, whatever the scores", () => {
  const styles = {
    ...Object.fromEntries(Object.entries(honestSoftmaxes).map(([name, f]) => [name, averages(f)])),
    stepByStep,
    alwaysNormalised,
    kernel: onlineSoftmax,
  };
  fc.assert(
    fc.property(inputs, ([s, v]) => {
      const expected = answer(s, v);
      expect(stylesOverAThird(styles, (f) => largestShare(f(s, v), expected))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("with the identity for values the oracle is the softmax oracle", () => {
  fc.assert(
    fc.property(scores(30), ([...items]) => {
      const s = Float64Array.from(items);
      const n = s.length;
      const data = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
      expect([...answer(s, { rows: n, cols: n, data }).data]).toEqual([...softmaxOracle(s).data]);
    }),
  );
});

test("single precision, a sum that is not rescaled and a first score that is never left fall far outside", () => {
  const s = Float64Array.from({ length: 40 }, (_, i) => 3 * Math.sin(i * i) + i / 10);
  const v = { rows: 40, cols: 3, data: Float64Array.from({ length: 120 }, (_, i) => Math.cos(i)) };
  const expected = answer(s, v);
  for (const f of [averages(singleSoftmax), notRescaled]) {
    expect(largestShare(f(s, v), expected)).toBeGreaterThan(1000);
  }
});

test("a masked score leaves its value out, whatever that holds; a NaN score, or none that is finite, leaves nothing known", () => {
  const v = { rows: 3, cols: 2, data: Float64Array.of(NaN, Infinity, 1, 2, 3, 4) };
  expect([...onlineSoftmax(Float64Array.of(-Infinity, 5, 5), v)]).toEqual([2, 3]);
  const finite = { rows: 3, cols: 2, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
  for (const s of [
    [NaN, 1, 2],
    [1, 2, NaN],
    [-Infinity, NaN, 1],
    [-Infinity, -Infinity, -Infinity],
    [1, Infinity, 2],
  ]) {
    const expected = answer(Float64Array.from(s), finite);
    expect([...expected.data, ...expected.bounds]).toEqual([NaN, NaN, 0, 0]);
    expect([...onlineSoftmax(Float64Array.from(s), finite)]).toEqual([NaN, NaN]);
  }
});

test.each([
  ["more scores than values", [1, 2, 3], 2, /3 scores and 2 values/],
  ["no scores", [], 0, /no scores/],
])("%s: refused", (_, s, rows, message) => {
  const v = { rows, cols: 2, data: new Float64Array(2 * rows) };
  expect(() => onlineSoftmax(Float64Array.from(s), v)).toThrow(RangeError);
  expect(() => onlineSoftmax(Float64Array.from(s), v)).toThrow(message);
  expect(onlineSoftmaxOracle(Float64Array.from(s), v)).toEqual({ kind: "throws" });
});

test("malformed values are refused", () => {
  const v = { rows: 2, cols: 2, data: new Float64Array(3) };
  expect(() => onlineSoftmax(Float64Array.of(1, 2), v)).toThrow(/onlineSoftmax: v says it is 2×2/);
  expect(onlineSoftmaxOracle(Float64Array.of(1, 2), v)).toEqual({ kind: "throws" });
});
