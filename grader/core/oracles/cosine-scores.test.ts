import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cosine } from "../kernels/cosine.ts";
import { cosineScores } from "../kernels/cosine-scores.ts";
import { anyScale, matrix, moderate } from "../testing/arbitraries.ts";
import { honestCosines } from "../testing/honest-cosines.ts";
import { pairwise } from "../testing/honest-scores.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { cosineScoresOracle } from "./cosine-scores.ts";

const size = fc.integer({ min: 0, max: 6 });
const pairs = (element: fc.Arbitrary<number>) =>
  fc
    .tuple(size, size, fc.integer({ min: 0, max: 9 }))
    .chain(([n, m, d]) => fc.tuple(matrix(n, d, element), matrix(m, d, element)));
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: Float64Array.from(rows.flat()),
});

function answer(q: Matrix, k: Matrix) {
  const result = cosineScoresOracle(q, k);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest cosine, pair by pair, and the kernel stay within a third of the bound, from 1e-300 to 1e300", () => {
  const styles = Object.fromEntries(
    Object.entries({ ...honestCosines, cosine }).map(([name, style]) => [
      name,
      (q: Matrix, k: Matrix) => pairwise(q, k, style),
    ]),
  );
  fc.assert(
    fc.property(fc.oneof(pairs(moderate), pairs(anyScale())), ([q, k]) => {
      const expected = answer(q, k);
      const share = (f: (q: Matrix, k: Matrix) => Matrix) => largestShare(f(q, k).data, expected);
      expect(stylesOverAThird({ ...styles, kernel: cosineScores }, share)).toEqual([]);
    }),
  );
});

test("no score leaves [−1, 1]; queries and keys may change places", () => {
  fc.assert(
    fc.property(pairs(anyScale()), ([q, k]) => {
      const { rows, cols, data } = cosineScores(q, k);
      expect([rows, cols]).toEqual([q.rows, k.rows]);
      expect(data.every((x) => Math.abs(x) <= 1)).toBe(true);
      const turned = cosineScores(k, q).data;
      data.forEach((x, i) => expect(turned[(i % cols) * rows + Math.floor(i / cols)]).toBe(x));
    }),
  );
  const parallel = mat([1, 1, 1], [2, 2, 2], [0.1, 0.1, 0.1]);
  expect([...cosineScores(parallel, parallel).data].every((x) => x <= 1 && x > 1 - 1e-15)).toBe(true);
});

test("single precision falls far outside", () => {
  const q = { rows: 3, cols: 16, data: Float64Array.from({ length: 48 }, (_, i) => Math.sin(i + 1)) };
  const single = { ...q, data: q.data.map(Math.fround) };
  const k = { ...q, data: q.data.toReversed() };
  expect(largestShare(cosineScores(single, k).data, answer(q, k))).toBeGreaterThan(1000);
});

test("a zero row scores 0, a NaN spoils its own row or column only", () => {
  const q = mat([3, 4], [0, 0], [NaN, 1]);
  const k = mat([4, 3], [-0.5, 0]);
  const expected = answer(q, k);
  expect(Array.from(expected.data, (x) => x + 0)).toEqual([0.96, -0.6, 0, 0, NaN, NaN]);
  expect(largestShare(cosineScores(q, k).data, expected)).toBeLessThanOrEqual(1 / 3);
  const infinite = cosineScores(mat([1, 0], [0, 1]), mat([1, 1], [Infinity, 0]));
  expect(infinite.data.map(Math.sign)).toEqual(Float64Array.of(1, NaN, 1, NaN));
});

test("widths must be one", () => {
  expect(() => cosineScores(mat([1, 2]), mat([1, 2, 3]))).toThrow(
    new RangeError(
      "cosineScores: queries have 2 columns and keys have 3. Both need the same width d to be compared.",
    ),
  );
  expect(cosineScoresOracle(mat([1, 2]), mat([1, 2, 3]))).toEqual({ kind: "throws" });
  const malformed = { rows: 2, cols: 2, data: new Float64Array(3) };
  expect(() => cosineScores(malformed, mat([1, 2]))).toThrow(/q says it is 2×2/);
  expect(cosineScoresOracle(mat([1, 2]), malformed)).toEqual({ kind: "throws" });
});
