import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scores } from "../kernels/scores.ts";
import { transpose } from "../kernels/transpose.ts";
import { anyScale, matrix, moderate } from "../testing/arbitraries.ts";
import { pairwise } from "../testing/honest-scores.ts";
import { honestDots, singleDot } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { matmulOracle } from "./matmul.ts";
import { scoresOracle } from "./scores.ts";

type Scores = (q: Matrix, k: Matrix) => Matrix;

const size = fc.integer({ min: 0, max: 9 });
const inputs = fc
  .tuple(size, size, size, fc.constantFrom(moderate, anyScale(140)))
  .chain(([n, m, d, element]) => fc.tuple(matrix(n, d, element), matrix(m, d, element)));

const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});

const styles: Record<string, Scores> = {
  ...Object.fromEntries(
    Object.entries(honestDots).map(([name, dot]): [string, Scores] => [name, (q, k) => pairwise(q, k, dot)]),
  ),
  kernel: scores,
};

function answer(q: Matrix, k: Matrix) {
  const result = scoresOracle(q, k);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

const isNaNs = (data: Float64Array) => Array.from(data, (x) => Number(Number.isNaN(x)));

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(inputs, ([q, k]) => {
      const expected = answer(q, k);
      expect(stylesOverAThird(styles, (f) => largestShare(f(q, k).data, expected))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("scores are the matrix product of the queries and the transposed keys", () => {
  fc.assert(
    fc.property(inputs, ([q, k]) => {
      expect(answer(q, k)).toEqual(matmulOracle(q, transpose(k)));
    }),
  );
});

test("single precision falls far outside", () => {
  const q = filled(5, 7, (i) => Math.sin(i * i + 1));
  const k = filled(6, 7, (i) => Math.cos(3 * i));
  expect(largestShare(pairwise(q, k, singleDot).data, answer(q, k))).toBeGreaterThan(1000);
});

test("a NaN makes its row or its column NaN and nothing else", () => {
  const q = filled(3, 2, (i) => i + 1);
  const k = filled(5, 2, (i) => i - 3);
  q.data[2] = NaN;
  k.data[9] = NaN;
  const expected = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1];
  expect(isNaNs(answer(q, k).data)).toEqual(expected);
  expect(isNaNs(scores(q, k).data)).toEqual(expected);
});

test.each([
  [
    "widths that differ",
    filled(2, 3, Math.abs),
    filled(2, 4, Math.abs),
    /queries have 3 columns and keys have 4/,
  ],
  ["malformed queries", { ...filled(2, 3, Math.abs), rows: 3 }, filled(2, 3, Math.abs), /q says it is 3×3/],
  ["malformed keys", filled(2, 3, Math.abs), { ...filled(2, 3, Math.abs), rows: 1 }, /k says it is 1×3/],
])("%s are refused", (_, q, k, message) => {
  expect(() => scores(q, k)).toThrow(RangeError);
  expect(() => scores(q, k)).toThrow(message);
  expect(scoresOracle(q, k)).toEqual({ kind: "throws" });
});
