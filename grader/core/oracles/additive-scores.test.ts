import * as fc from "fast-check";
import { expect, test } from "vitest";
import { additiveScores } from "../kernels/additive-scores.ts";
import { matrix, withoutTiny } from "../testing/arbitraries.ts";
import { honestAdditive, pairwise } from "../testing/honest-scores.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { additiveScoresOracle } from "./additive-scores.ts";

type Input = [q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Float64Array];

const size = fc.integer({ min: 0, max: 5 });
const inputs = (element: fc.Arbitrary<number> = withoutTiny): fc.Arbitrary<Input> =>
  fc.tuple(size, size, size, size, size).chain(([n, m, dq, dk, h]) =>
    fc.tuple(
      matrix(n, dq, element),
      matrix(m, dk, element),
      matrix(h, dq, element),
      matrix(h, dk, element),
      matrix(1, h, withoutTiny).map(({ data }) => data),
    ),
  );
/** Arguments of tanh around 1, where it bends. */
const small = withoutTiny.map((x) => x / 16);
const huge = fc.double({ min: -1e60, max: 1e60, noNaN: true });
const vec = (...items: number[]) => Float64Array.from(items);
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: vec(...rows.flat()),
});

function answer(...input: Input) {
  const result = additiveScoresOracle(...input);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest style and the kernel stay within a third of the bound", () => {
  fc.assert(
    fc.property(fc.oneof(inputs(), inputs(small), inputs(huge)), ([q, k, w1, w2, v]) => {
      const expected = answer(q, k, w1, w2, v);
      const styles = {
        ...Object.fromEntries(
          Object.entries(honestAdditive).map(([name, style]) => [
            name,
            () => pairwise(q, k, style(w1, w2, v)),
          ]),
        ),
        kernel: () => additiveScores(q, k, w1, w2, v),
      };
      expect(stylesOverAThird(styles, (f) => largestShare(f().data, expected))).toEqual([]);
    }),
  );
});

test("the values are those of tanh", () => {
  const { data } = answer(mat([1], [0.5]), mat([0], [2]), mat([1]), mat([0.25]), vec(3));
  [1, 1.5, 0.5, 1].forEach((x, i) => expect(data[i]).toBeCloseTo(3 * Math.tanh(x), 14));
});

const filled = (rows: number, cols: number, seed: number) => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => Math.sin(seed + i) / 2),
});
const ordinary: Input = [
  filled(4, 8, 1),
  filled(5, 6, 2),
  filled(7, 8, 3),
  filled(7, 6, 4),
  filled(1, 7, 5).data,
];
const [q, k, w1, w2, v] = ordinary;
const single = (x: Matrix): Matrix => ({ ...x, data: x.data.map(Math.fround) });

test("single precision falls far outside", () => {
  const expected = answer(...ordinary);
  expect(largestShare(additiveScores(single(q), k, w1, w2, v).data, expected)).toBeGreaterThan(1000);
  expect(largestShare(additiveScores(q, k, w1, w2, v.map(Math.fround)).data, expected)).toBeGreaterThan(1000);
});

test("saturated scores leave no doubt, though their arguments do", () => {
  const expected = answer({ ...q, data: q.data.map((x) => x * 1e30) }, k, w1, w2, v);
  expect(Math.max(...expected.bounds)).toBeLessThan(1e-13);
});

test("a NaN spoils its own row or column only", () => {
  const spoilt = { ...q, data: Float64Array.from(q.data) };
  spoilt.data[9] = NaN;
  const { data, bounds } = answer(spoilt, k, w1, w2, v);
  for (const scores of [data, additiveScores(spoilt, k, w1, w2, v).data])
    scores.forEach((x, i) => expect(Number.isNaN(x)).toBe(Math.floor(i / 5) === 1));
  expect([...bounds.subarray(5, 10)]).toEqual([0, 0, 0, 0, 0]);
  const infinite = v.map((x, i) => (i === 0 ? Infinity : x));
  expect(answer(q, k, w1, w2, infinite).bounds.every((bound) => bound === Infinity)).toBe(true);
});

test.each<[string, Input, RegExp]>([
  ["w1 of another width", [q, k, filled(7, 6, 1), w2, v], /w1 has 6 columns and queries have 8/],
  ["w2 of another width", [q, k, w1, filled(7, 8, 1), v], /w2 has 8 columns and keys have 6/],
  ["w2 of another height", [q, k, w1, filled(6, 6, 1), v], /w1 has 7 rows, w2 has 6 and v has 7/],
  ["v of another length", [q, k, w1, w2, vec(1)], /v has 1 elements/],
])("%s is refused", (_, input, message) => {
  expect(() => additiveScores(...input)).toThrow(RangeError);
  expect(() => additiveScores(...input)).toThrow(message);
  expect(additiveScoresOracle(...input)).toEqual({ kind: "throws" });
});
