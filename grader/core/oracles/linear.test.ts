import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linear } from "../kernels/linear.ts";
import { matmul } from "../kernels/matmul.ts";
import { scores } from "../kernels/scores.ts";
import { transpose } from "../kernels/transpose.ts";
import { anyScale, matrix, moderate } from "../testing/arbitraries.ts";
import { honestDots, singleDot } from "../testing/honest-sums.ts";
import type { Dot } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix, Vector } from "../types.ts";
import { dotOracle } from "./dot.ts";
import { linearBounds, linearOracle } from "./linear.ts";
import { matmulBounds, matmulOracle } from "./matmul.ts";
import { scoresOracle } from "./scores.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const mat = (rows: number, cols: number, ...elements: number[]): Matrix => ({
  rows,
  cols,
  data: vec(...elements),
});
const malformed = mat(2, 2, 1, 2, 3);
const row = ({ cols, data }: Matrix, i: number) => data.slice(i * cols, (i + 1) * cols);

/** n × d, m × d and m biases, of sizes whose products do not overflow. */
const layers = fc
  .tuple(fc.nat({ max: 5 }), fc.nat({ max: 9 }), fc.nat({ max: 5 }), fc.constantFrom(moderate, anyScale(100)))
  .chain(([n, d, m, element]) =>
    fc.tuple(matrix(n, d, element), matrix(m, d, element), matrix(1, m, element)),
  );

function answer(result: ReturnType<typeof scoresOracle>) {
  if (result.kind === "throws") throw new Error("these shapes fit");
  return result;
}

const withDot =
  (dot: Dot) =>
  (x: Matrix, w: Matrix, b: Vector): Vector =>
    Float64Array.from({ length: x.rows * w.rows }, (_, cell) => {
      const j = cell % w.rows;
      return dot(row(x, Math.floor(cell / w.rows)), row(w, j)) + b[j];
    });

test("every score is the exact dot product of its query and its key, with the bound of one", () => {
  fc.assert(
    fc.property(layers, ([q, k]) => {
      const { rows, cols, data, bounds } = answer(scoresOracle(q, k));
      expect([rows, cols]).toEqual([q.rows, k.rows]);
      data.forEach((value, cell) => {
        const [i, j] = [Math.floor(cell / cols), cell % cols];
        expect({ kind: "number", value, bound: bounds[cell] }).toEqual(dotOracle(row(q, i), row(k, j)));
      });
    }),
  );
});

test("every honest linear layer, and the kernels, stay within a third of every bound", () => {
  fc.assert(
    fc.property(layers, ([x, w, { data: b }]) => {
      const exact = answer(linearOracle(x, w, b));
      const styles = {
        ...Object.fromEntries(Object.entries(honestDots).map(([name, dot]) => [name, withDot(dot)])),
        kernel: (...args: Parameters<typeof linear>) => linear(...args).data,
        "bias first": (input: Matrix, weights: Matrix, bias: Vector) =>
          Float64Array.from({ length: input.rows * weights.rows }, (_, cell) => {
            const [i, j] = [Math.floor(cell / weights.rows), cell % weights.rows];
            return row(input, i).reduce((sum, v, t) => sum + v * row(weights, j)[t], bias[j]);
          }),
      };
      expect(stylesOverAThird(styles, (f) => largestShare(f(x, w, b), exact))).toEqual([]);
      expect(largestShare(scores(x, w).data, answer(scoresOracle(x, w)))).toBeLessThanOrEqual(1 / 3);
    }),
  );
});

test("the bounds alone are the oracle's bounds without the oracle's cost", () => {
  fc.assert(
    fc.property(layers, ([x, w, { data: b }]) => {
      const pairs = [
        [linearBounds(x, w, b), answer(linearOracle(x, w, b)).bounds],
        [matmulBounds(x, transpose(w)), answer(matmulOracle(x, transpose(w))).bounds],
      ] as const;
      for (const [plain, exact] of pairs) {
        expect(plain.length).toBe(exact.length);
        plain.forEach((bound, i) => expect(Math.abs(bound - exact[i])).toBeLessThanOrEqual(exact[i] * 1e-9));
      }
    }),
  );
});

test("scores are the product with the transposed keys; a layer adds its bias to every row", () => {
  const [x, w] = [mat(2, 3, 1, 0, 1, 0, 1, 0), mat(2, 3, 1, 2, 3, 4, 5, 6)];
  expect(scores(x, w)).toEqual(matmul(x, transpose(w)));
  expect(scores(x, x)).toEqual(mat(2, 2, 2, 0, 0, 1));
  expect(linear(x, w, vec(10, 20))).toEqual(mat(2, 2, 14, 30, 12, 25));
  expect(linear(mat(2, 0), mat(3, 0), vec(1, 2, 3))).toEqual(mat(2, 3, 1, 2, 3, 1, 2, 3));
  expect(scores(mat(2, 0), mat(1, 0))).toEqual(mat(2, 1, 0, 0));
});

test("single precision falls far outside", () => {
  const data = (from: number) => Float64Array.from({ length: 6 * 50 }, (_, i) => Math.sin(from + i));
  const [x, w, b] = [
    { rows: 6, cols: 50, data: data(1) },
    { rows: 6, cols: 50, data: data(7) },
    vec(1, 2, 3, 4, 5, 6),
  ];
  expect(largestShare(withDot(singleDot)(x, w, b), answer(linearOracle(x, w, b)))).toBeGreaterThan(100);
});

test("a NaN stays in its row, in its column, and a zero does not hide it", () => {
  const x = mat(2, 2, NaN, 0, 1, 2);
  const w = mat(2, 2, 0, 1, 1, 0);
  expect(linear(x, w, vec(0, 0))).toEqual(mat(2, 2, NaN, NaN, 2, 1));
  expect(answer(linearOracle(x, w, vec(0, 0))).data).toEqual(vec(NaN, NaN, 2, 1));
  expect(linear(mat(2, 1, 1, 2), mat(2, 1, 1, 1), vec(0, NaN))).toEqual(mat(2, 2, 1, NaN, 2, NaN));
});

describe("what does not fit is refused by name", () => {
  test.each([
    ["scores of two widths", () => scores(mat(1, 2, 1, 2), mat(1, 1, 1)), /^scores: queries have 2 columns/],
    ["malformed queries", () => scores(malformed, mat(1, 2, 1, 2)), /^scores: q says/],
    ["malformed keys", () => scores(mat(1, 2, 1, 2), malformed), /^scores: k says/],
    [
      "a layer of two widths",
      () => linear(mat(1, 2, 1, 2), mat(1, 1, 1), vec(1)),
      /^linear: x has 2 columns/,
    ],
    ["a bias too many", () => linear(mat(1, 1, 1), mat(1, 1, 1), vec(1, 2)), /^linear: b has 2 elements/],
    ["a malformed input", () => linear(malformed, mat(1, 2, 1, 2), vec(1)), /^linear: x says/],
    ["malformed weights", () => linear(mat(1, 2, 1, 2), malformed, vec(1, 2)), /^linear: w says/],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each([
    ["scores of two widths", () => scoresOracle(mat(1, 2, 1, 2), mat(1, 1, 1))],
    ["scores of malformed queries", () => scoresOracle(malformed, mat(1, 2, 1, 2))],
    ["scores of malformed keys", () => scoresOracle(mat(1, 2, 1, 2), malformed)],
    ["a layer of two widths", () => linearOracle(mat(1, 2, 1, 2), mat(1, 1, 1), vec(1))],
    ["a bias too few", () => linearOracle(mat(1, 1, 1), mat(1, 1, 1), vec())],
    ["a malformed input", () => linearOracle(malformed, mat(1, 2, 1, 2), vec(1))],
    ["malformed weights", () => linearOracle(mat(1, 2, 1, 2), malformed, vec(1, 2))],
  ])("by the oracle too: %s", (_, call) => {
    expect(call()).toEqual({ kind: "throws" });
  });
});
