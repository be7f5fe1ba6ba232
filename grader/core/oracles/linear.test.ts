import * as fc from "fast-check";
import { expect, test } from "vitest";
import { linear } from "../kernels/linear.ts";
import { anyScale, matrix, moderate } from "../testing/arbitraries.ts";
import { pairwise } from "../testing/honest-scores.ts";
import { honestDots, singleDot } from "../testing/honest-sums.ts";
import type { Dot } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix, Vector } from "../types.ts";
import { linearOracle } from "./linear.ts";
import { scoresOracle } from "./scores.ts";

type Linear = (x: Matrix, w: Matrix, b: Vector) => Matrix;

const size = fc.integer({ min: 0, max: 9 });
const inputs = fc
  .tuple(size, size, size, fc.constantFrom(moderate, anyScale(140)))
  .chain(([n, out, d, element]) =>
    fc.tuple(
      matrix(n, d, element),
      matrix(out, d, element),
      matrix(1, out, element).map(({ data }) => data),
    ),
  );

const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});

const biasLast =
  (dot: Dot): Linear =>
  (x, w, b) => {
    const y = pairwise(x, w, dot);
    return { ...y, data: y.data.map((value, at) => value + b[at % b.length]) };
  };

const biasFirst: Linear = (x, w, b) => {
  const y = filled(x.rows, w.rows, (at) => b[at % b.length]);
  for (let t = 0; t < x.cols; t++) {
    y.data.forEach((_, at) => {
      const j = at % w.rows;
      y.data[at] += x.data[((at - j) / w.rows) * x.cols + t] * w.data[j * w.cols + t];
    });
  }
  return y;
};

const styles: Record<string, Linear> = {
  ...Object.fromEntries(Object.entries(honestDots).map(([name, dot]) => [name, biasLast(dot)])),
  "bias first": biasFirst,
  kernel: linear,
};

function answer(x: Matrix, w: Matrix, b: Vector) {
  const result = linearOracle(x, w, b);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

const isNaNs = (data: Float64Array) => Array.from(data, (value) => Number(Number.isNaN(value)));

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(inputs, ([x, w, b]) => {
      const expected = answer(x, w, b);
      expect(stylesOverAThird(styles, (f) => largestShare(f(x, w, b).data, expected))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("without a bias the layer is the scores of inputs and weights", () => {
  fc.assert(
    fc.property(inputs, ([x, w, b]) => {
      const { data } = answer(x, w, new Float64Array(b.length));
      const expected = scoresOracle(x, w);
      expect(expected.kind === "matrix" && expected.data).toEqual(data);
    }),
  );
});

test("single precision and a missing bias fall far outside", () => {
  const x = filled(5, 7, (i) => Math.sin(i * i + 1));
  const w = filled(6, 7, (i) => Math.cos(3 * i));
  const b = Float64Array.of(0.5, -1, 0.3, 2, -0.7, 0.1);
  const expected = answer(x, w, b);
  const wrong = [biasLast(singleDot), (...[p, r]: Parameters<Linear>) => pairwise(p, r, honestDots.pairwise)];
  for (const f of wrong) expect(largestShare(f(x, w, b).data, expected)).toBeGreaterThan(1000);
});

test("a NaN makes its row or its column NaN and nothing else", () => {
  const x = filled(2, 2, (i) => i + 1);
  const w = filled(3, 2, (i) => i - 3);
  x.data[1] = NaN;
  const b = Float64Array.of(1, NaN, 2);
  expect(isNaNs(answer(x, w, b).data)).toEqual([1, 1, 1, 0, 1, 0]);
  expect(isNaNs(linear(x, w, b).data)).toEqual([1, 1, 1, 0, 1, 0]);
});

test("inputs of width 0 give the bias, and no outputs nothing", () => {
  const b = Float64Array.of(3, -4);
  expect(linear(filled(2, 0, Math.abs), filled(2, 0, Math.abs), b).data).toEqual(
    Float64Array.of(3, -4, 3, -4),
  );
  expect(linear(filled(2, 3, Math.abs), filled(0, 3, Math.abs), new Float64Array(0))).toEqual(
    filled(2, 0, Math.abs),
  );
});

const three = new Float64Array(3);
test.each([
  [
    "widths that differ",
    filled(2, 3, Math.abs),
    filled(3, 4, Math.abs),
    three,
    /inputs have 3 columns and weights have 4/,
  ],
  [
    "a bias too short",
    filled(2, 4, Math.abs),
    filled(4, 4, Math.abs),
    three,
    /b has 3 elements and w has 4 rows/,
  ],
  [
    "malformed inputs",
    { ...filled(2, 3, Math.abs), rows: 3 },
    filled(3, 3, Math.abs),
    three,
    /x says it is 3×3/,
  ],
  [
    "malformed weights",
    filled(2, 3, Math.abs),
    { ...filled(2, 3, Math.abs), rows: 3 },
    three,
    /w says it is 3×3/,
  ],
])("%s are refused", (_, x, w, b, message) => {
  expect(() => linear(x, w, b)).toThrow(RangeError);
  expect(() => linear(x, w, b)).toThrow(message);
  expect(linearOracle(x, w, b)).toEqual({ kind: "throws" });
});
