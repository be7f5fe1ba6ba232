import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bilinearScores } from "../kernels/bilinear-scores.ts";
import { matmul } from "../kernels/matmul.ts";
import { transpose } from "../kernels/transpose.ts";
import { matrix, withoutTiny } from "../testing/arbitraries.ts";
import { quotient, toInteger } from "../testing/exact-integers.ts";
import { honestBilinear, pairwise } from "../testing/honest-scores.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { bilinearScoresOracle } from "./bilinear-scores.ts";

const size = fc.integer({ min: 0, max: 5 });
const inputs = (element: fc.Arbitrary<number> = withoutTiny) =>
  fc
    .tuple(size, size, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
    .chain(([n, m, dq, dk]) =>
      fc.tuple(matrix(n, dq, element), matrix(m, dk, element), matrix(dq, dk, element)),
    );
const wide = fc
  .tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -70, max: 70 }))
  .map(([x, e]) => (Math.abs(x) < 1e-6 ? 0 : x * 10 ** e));
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: Float64Array.from(rows.flat()),
});

const filled = (rows: number, cols: number, seed: number) => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => Math.sin(seed + i)),
});

function answer(q: Matrix, k: Matrix, w: Matrix) {
  const result = bilinearScoresOracle(q, k, w);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest style and the kernel stay within a third of the bound", () => {
  fc.assert(
    fc.property(fc.oneof(inputs(), inputs(wide)), ([q, k, w]) => {
      const expected = answer(q, k, w);
      const styles = {
        ...Object.fromEntries(
          Object.entries(honestBilinear).map(([name, style]) => [name, () => pairwise(q, k, style(w))]),
        ),
        kernel: () => bilinearScores(q, k, w),
      };
      expect(stylesOverAThird(styles, (f) => largestShare(f().data, expected))).toEqual([]);
    }),
  );
});

test("the oracle agrees with exact integers", () => {
  fc.assert(
    fc.property(inputs(), ([q, k, w]) => {
      const { data } = answer(q, k, w);
      data.forEach((value, at) => {
        const [i, j] = [Math.floor(at / k.rows), at % k.rows];
        let sum = 0n;
        let magnitude = 0;
        w.data.forEach((weight, c) => {
          const [x, y] = [q.data[i * q.cols + Math.floor(c / w.cols)], k.data[j * k.cols + (c % w.cols)]];
          sum += toInteger(x) * toInteger(weight) * toInteger(y);
          magnitude += Math.abs(x * weight * y);
        });
        const exact = Math.sign(Number(sum < 0n ? -1 : 1)) * quotient(sum < 0n ? -sum : sum, 1n << 3222n);
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(
          2 ** -50 * Math.abs(exact) + 2 ** -95 * magnitude,
        );
      });
    }),
  );
});

test("W = I gives plain dot products; Wᵀ with queries and keys exchanged gives the transpose", () => {
  fc.assert(
    fc.property(inputs(), ([q, k, w]) => {
      const turned = transpose(bilinearScores(k, q, transpose(w)));
      expect(largestShare(turned.data, answer(q, k, w))).toBeLessThanOrEqual(1 / 3);
    }),
  );
  const [q, k] = [mat([1, 2], [3, -1]), mat([4, 0], [1, 1], [0, 5])];
  expect(bilinearScores(q, k, mat([1, 0], [0, 1]))).toEqual(matmul(q, transpose(k)));
});

test("single precision falls far outside", () => {
  const [q, k, w] = [filled(4, 32, 1), filled(5, 32, 2), filled(32, 32, 3)];
  const single = { ...w, data: w.data.map(Math.fround) };
  expect(largestShare(bilinearScores(q, k, single).data, answer(q, k, w))).toBeGreaterThan(1000);
});

test("a NaN spoils its own row or column only, and what else is not finite is not asked", () => {
  const w = mat([1, 2], [0, 1]);
  const { data, bounds } = answer(mat([1, NaN], [1, 1]), mat([1, 0], [0, 1]), w);
  expect([...data]).toEqual([NaN, NaN, 1, 3]);
  expect([...bounds.subarray(0, 2)]).toEqual([0, 0]);
  expect([...bilinearScores(mat([1, NaN], [1, 1]), mat([1, 0], [0, 1]), w).data]).toEqual([NaN, NaN, 1, 3]);
  expect([...answer(mat([1, 1]), mat([1, NaN]), w).bounds]).toEqual([0]);
  expect([...answer(mat([1, 1]), mat([1, 1]), mat([1, NaN], [0, 1])).bounds]).toEqual([Infinity]);
  expect([...answer(mat([1, Infinity]), mat([1, 1]), w).bounds]).toEqual([Infinity]);
});

test.each([
  [mat([1, 2]), mat([1, 2]), mat([1, 2])],
  [mat([1, 2]), mat([1, 2, 3]), mat([1, 2], [3, 4], [5, 6])],
])("shapes must fit", (q, k, w) => {
  expect(() => bilinearScores(q, k, w)).toThrow(RangeError);
  expect(() => bilinearScores(q, k, w)).toThrow(`Pass a w of ${q.cols}×${k.cols}.`);
  expect(bilinearScoresOracle(q, k, w)).toEqual({ kind: "throws" });
});
