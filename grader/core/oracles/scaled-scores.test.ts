import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scaledScores } from "../kernels/scaled-scores.ts";
import { anyScale, matrix, moderate } from "../testing/arbitraries.ts";
import { honestDots, singleDot } from "../testing/honest-sums.ts";
import type { Dot } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { dotOracle } from "./dot.ts";
import { scaledScoresOracle } from "./scaled-scores.ts";

type Scores = (q: Matrix, k: Matrix) => Matrix;

const size = fc.integer({ min: 1, max: 9 });
/** Far from the subnormal numbers, so that a style may scale its input before it multiplies. */
const within = (element: fc.Arbitrary<number>) => element.map((x) => (Math.abs(x) < 1e-140 ? 0 : x));
const inputs = fc
  .tuple(size, size, size, fc.constantFrom(moderate, anyScale(140)))
  .chain(([n, m, d, element]) => fc.tuple(matrix(n, d, within(element)), matrix(m, d, within(element))));

const row = ({ cols, data }: Matrix, i: number) => data.subarray(i * cols, (i + 1) * cols);
const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});

/** Scales queries and keys before their product, and the product after it. */
function scores(dot: Dot, before: (d: number) => [number, number], after: (d: number) => number): Scores {
  return (q, k) => {
    const [forQueries, forKeys] = before(q.cols);
    const queries = { ...q, data: q.data.map((x) => x * forQueries) };
    const keys = { ...k, data: k.data.map((x) => x * forKeys) };
    return filled(q.rows, k.rows, (at) => {
      const [i, j] = [Math.floor(at / k.rows), at % k.rows];
      return dot(row(queries, i), row(keys, j)) / after(q.cols);
    });
  };
}

const nothing = (): [number, number] => [1, 1];
const one = () => 1;
const styles: Record<string, Scores> = {
  ...Object.fromEntries(
    Object.entries(honestDots).map(([name, dot]) => [name, scores(dot, nothing, Math.sqrt)]),
  ),
  "scaled queries": scores(honestDots["left to right"], (d) => [1 / Math.sqrt(d), 1], one),
  "fourth root on both sides": scores(honestDots["right to left"], (d) => [d ** -0.25, d ** -0.25], one),
  "powers of d": scores(honestDots.pairwise, nothing, (d) => d ** 0.5),
  kernel: scaledScores,
};

function answer(q: Matrix, k: Matrix) {
  const result = scaledScoresOracle(q, k);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(inputs, ([q, k]) => {
      const expected = answer(q, k);
      expect(stylesOverAThird(styles, (f) => largestShare(f(q, k).data, expected))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("where √d is a whole number, a score is the exact dot product divided by it", () => {
  fc.assert(
    fc.property(fc.tuple(matrix(3, 4, within(moderate)), matrix(5, 4, within(moderate))), ([q, k]) => {
      const { data, bounds } = answer(q, k);
      data.forEach((score, at) => {
        const product = dotOracle(row(q, Math.floor(at / 5)), row(k, at % 5));
        if (product.kind === "throws") throw new Error("rows of one width must not throw");
        expect(Math.abs(2 * score - product.value)).toBeLessThanOrEqual(bounds[at] / 8);
      });
    }),
  );
});

test("single precision, a missing root and a division by d fall far outside", () => {
  const q = filled(5, 7, (i) => Math.sin(i * i + 1));
  const k = filled(6, 7, (i) => Math.cos(3 * i));
  const expected = answer(q, k);
  const wrong = [
    scores(singleDot, nothing, Math.sqrt),
    scores(honestDots["left to right"], nothing, one),
    scores(honestDots["left to right"], nothing, (d) => d),
  ];
  for (const f of wrong) expect(largestShare(f(q, k).data, expected)).toBeGreaterThan(1000);
});

test("a NaN makes its row or its column NaN and nothing else; what overflows is not asked", () => {
  const q = filled(3, 2, (i) => i + 1);
  const k = filled(4, 2, (i) => i - 3);
  q.data[2] = NaN;
  k.data[7] = NaN;
  const expected = answer(q, k);
  expect(Array.from(expected.data, (x) => Number(Number.isNaN(x)))).toEqual([
    0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1,
  ]);
  expect(largestShare(scaledScores(q, k).data, expected)).toBeLessThanOrEqual(1 / 3);
  const huge = filled(1, 2, () => 1e200);
  expect(answer(huge, huge).bounds[0]).toBe(Infinity);
});

test.each([
  [
    "widths that differ",
    filled(2, 3, () => 1),
    filled(2, 4, () => 1),
    /queries have 3 columns and keys have 4/,
  ],
  ["width 0", filled(2, 0, () => 1), filled(2, 0, () => 1), /d = 0/],
  ["malformed queries", { ...filled(2, 3, () => 1), rows: 3 }, filled(2, 3, () => 1), /q says it is 3×3/],
  ["malformed keys", filled(2, 3, () => 1), { ...filled(2, 3, () => 1), rows: 1 }, /k says it is 1×3/],
])("%s are refused", (_, q, k, message) => {
  expect(() => scaledScores(q, k)).toThrow(RangeError);
  expect(() => scaledScores(q, k)).toThrow(message);
  expect(scaledScoresOracle(q, k)).toEqual({ kind: "throws" });
});

test("no queries or no keys give an empty matrix", () => {
  expect(scaledScores(filled(0, 3, one), filled(4, 3, one))).toEqual(filled(0, 4, one));
  expect(scaledScores(filled(2, 3, one), filled(0, 3, one))).toEqual(filled(2, 0, one));
  expect(answer(filled(0, 3, one), filled(4, 3, one)).data).toHaveLength(0);
});
