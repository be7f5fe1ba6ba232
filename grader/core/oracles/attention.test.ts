import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attention } from "../kernels/attention.ts";
import { matmul } from "../kernels/matmul.ts";
import { transpose } from "../kernels/transpose.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { honestAttentions } from "../testing/honest-attention.ts";
import { integerExp, quotient, toInteger } from "../testing/exact-integers.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { attentionBounds } from "./attention-bounds.ts";
import { attentionOracle } from "./attention.ts";
import { matmulOracle } from "./matmul.ts";
import { softmaxOracle } from "./softmax.ts";
import { transposeOracle } from "./transpose.ts";

const size = fc.integer({ min: 1, max: 7 });
const small = fc.double({ min: -10, max: 10, noNaN: true });
const inputs = fc
  .tuple(
    size,
    size,
    size,
    fc.integer({ min: 0, max: 7 }),
    fc.constantFrom(1, 1, 1, 1e-3, 30, 1e4, 1e10, 1e100, 1e-200),
  )
  .chain(([n, m, d, dv, scale]) =>
    fc.tuple(
      matrix(
        n,
        d,
        moderate.map((x) => x * scale),
      ),
      matrix(m, d, moderate),
      matrix(m, dv, moderate),
    ),
  );

const ordinary = fc
  .tuple(size, size, size, size)
  .chain(([n, m, d, dv]) => fc.tuple(matrix(n, d, small), matrix(m, d, small), matrix(m, dv, small)));

const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});
const empty = (rows: number, cols: number) => filled(rows, cols, () => 0);

function answer(q: Matrix, k: Matrix, v: Matrix) {
  const result = attentionOracle(q, k, v);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(inputs, ([q, k, v]) => {
      const expected = answer(q, k, v);
      const styles = { ...honestAttentions, kernel: attention };
      expect(stylesOverAThird(styles, (f) => largestShare(f(q, k, v).data, expected))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("with d = 1, one query of 1 and V the identity the oracle is the softmax oracle", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (keys) => {
        const m = keys.length;
        const identity = filled(m, m, (i) => (i % (m + 1) === 0 ? 1 : 0));
        const { data } = answer(
          filled(1, 1, () => 1),
          filled(m, 1, (i) => keys[i]),
          identity,
        );
        expect([...data]).toEqual([...softmaxOracle(Float64Array.from(keys)).data]);
      },
    ),
  );
});

test("an average whose values cancel agrees with 500-bit arithmetic", () => {
  const keys = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(keys, fc.double({ min: -4, max: 4, noNaN: true }), ([...scores], first) => {
      const m = scores.length;
      const weights = softmaxOracle(Float64Array.from(scores)).data;
      const values = Float64Array.from(scores, (_, j) => (j === 0 ? first : Math.cos(j)));
      const others = values.subarray(1).reduce((sum, value, j) => sum + value * weights[j + 1], 0);
      values[0] = -others / weights[0];
      const { data } = answer(
        filled(1, 1, () => 1),
        filled(m, 1, (j) => scores[j]),
        { rows: m, cols: 1, data: values },
      );

      const terms = scores.map((score) => {
        const { integer, exponent } = integerExp(toInteger(score));
        return integer << BigInt(exponent + 600);
      });
      const total = terms.reduce((sum, term) => sum + term, 0n);
      const weighted = terms.reduce((sum, term, j) => sum + term * toInteger(values[j]), 0n);
      const exact = quotient(weighted, total << 1074n);
      const magnitude = values.reduce((sum, value, j) => sum + Math.abs(value) * weights[j], 0);
      expect(Math.abs(data[0] - exact)).toBeLessThanOrEqual(
        2 ** -49 * Math.abs(exact) + 2 ** -64 * magnitude,
      );
    }),
  );
});

test("an infinite value gives what IEEE arithmetic gives", () => {
  const { data } = answer(
    filled(1, 1, () => 1),
    filled(2, 1, () => 1),
    { rows: 2, cols: 1, data: Float64Array.of(Infinity, 1) },
  );
  expect(data[0]).toBe(Infinity);
  expect(
    answer(
      filled(1, 1, () => Infinity),
      filled(2, 1, (j) => j),
      filled(2, 1, () => 1),
    ).data[0],
  ).toBeNaN();
});

test("bounds of ordinary inputs are a few hundred roundings", () => {
  expect(Math.max(...answer(q, k, v).bounds)).toBeLessThan(500 * 2 ** -53);
});

test("where two huge scores round to the same double, the oracle still tells them apart", () => {
  // 3e17 + 30 and 3e17, divided by √3: 17.32 apart.
  const query = { rows: 1, cols: 3, data: Float64Array.of(0, 3e9, 3e9) };
  const keys = { rows: 2, cols: 3, data: Float64Array.of(0, 1e-8, 1e8, 0, 1e8, 0) };
  const { data } = answer(query, keys, { rows: 2, cols: 1, data: Float64Array.of(0, 1) });
  expect(data[0]).toBeCloseTo(Math.exp(-30 / Math.sqrt(3)), 12);
});

const q = filled(9, 16, (i) => Math.sin(i * i + 1));
const k = filled(13, 16, (i) => Math.cos(3 * i * i));
const v = filled(13, 5, (i) => Math.sin(7 * i) + 0.1);
const single = (x: Matrix) => ({ ...x, data: x.data.map(Math.fround) });
const scaleBy = (x: Matrix, factor: number) => ({ ...x, data: x.data.map((value) => value * factor) });

test.each([
  ["single precision inputs", () => attention(single(q), single(k), single(v))],
  ["single precision values", () => attention(q, k, single(v))],
  ["no √d", () => attention(scaleBy(q, 4), k, v)],
  ["d instead of √d", () => attention(scaleBy(q, 1 / 4), k, v)],
  ["no key weighted", () => attention(scaleBy(q, 0), k, v)],
  [
    "last key dropped",
    () =>
      attention(
        q,
        { ...k, rows: 12, data: k.data.subarray(0, 192) },
        { ...v, rows: 12, data: v.data.subarray(0, 60) },
      ),
  ],
  ["zeros", () => empty(9, 5)],
])("%s falls far outside", (_, wrong) => {
  expect(largestShare(wrong().data, answer(q, k, v))).toBeGreaterThan(1000);
});

test("scores of any size that leave no doubt leave none in the bound", () => {
  for (const scale of [1e3, 1e12, 1e20, 1e100, 1e150]) {
    const { data, bounds } = answer(scaleBy(q, scale), k, v);
    expect(Math.max(...bounds)).toBeLessThan(1e-10);
    expect(largestShare(attention(scaleBy(q, scale), k, v).data, { data, bounds })).toBeLessThanOrEqual(
      1 / 3,
    );
  }
});

test("a NaN in one query makes exactly its row NaN", () => {
  const spoiled = { ...q, data: Float64Array.from(q.data) };
  spoiled.data[3 * 16 + 2] = NaN;
  const { data, bounds } = answer(spoiled, k, v);
  const got = attention(spoiled, k, v);
  for (const result of [data, got.data]) {
    expect(result.map((x) => Number(Number.isNaN(x)))).toEqual(
      filled(9, 5, (i) => Number(Math.floor(i / 5) === 3)).data,
    );
  }
  expect(bounds.slice(15, 20)).toEqual(new Float64Array(5));
  expect(largestShare(got.data, { data, bounds })).toBeLessThanOrEqual(1 / 3);
});

test("attentionBounds are the oracle's bounds without the oracle's cost", () => {
  fc.assert(
    fc.property(ordinary, ([a, b, c]) => {
      const { bounds } = answer(a, b, c);
      attentionBounds(a, b, c).forEach((bound, i) =>
        expect(Math.abs(bound - bounds[i])).toBeLessThanOrEqual(bounds[i] * 0.01),
      );
    }),
  );
});

test("rows whose scores overflow are not asked for", () => {
  const { bounds } = answer(scaleBy(q, 1e200), scaleBy(k, 1e200), v);
  expect(bounds.every((bound) => bound === Infinity)).toBe(true);
});

test.each([
  {
    shapes: [
      [2, 3],
      [4, 5],
      [4, 1],
    ],
    message: /queries have 3 columns and keys have 5/,
  },
  {
    shapes: [
      [2, 3],
      [4, 3],
      [5, 1],
    ],
    message: /4 keys and 5 values/,
  },
  {
    shapes: [
      [2, 3],
      [0, 3],
      [0, 1],
    ],
    message: /no keys/,
  },
  {
    shapes: [
      [2, 0],
      [4, 0],
      [4, 1],
    ],
    message: /d = 0/,
  },
])("attention refuses $shapes", ({ shapes, message }) => {
  const [a, b, c] = shapes.map(([rows, cols]) => empty(rows, cols));
  expect(() => attention(a, b, c)).toThrow(RangeError);
  expect(() => attention(a, b, c)).toThrow(message);
  expect(attentionOracle(a, b, c)).toEqual({ kind: "throws" });
});

test("no queries, or values without columns, give an empty matrix", () => {
  expect(attention(empty(0, 3), empty(4, 3), empty(4, 2))).toEqual(empty(0, 2));
  expect(attention(empty(2, 3), empty(4, 3), empty(4, 0))).toEqual(empty(2, 0));
  expect(answer(empty(0, 3), empty(4, 3), empty(4, 2)).data).toHaveLength(0);
});

test("256 × 256 × 128 is judged in a moment", () => {
  const large = filled(256, 128, (i) => Math.sin(i));
  const start = performance.now();
  answer(large, large, large);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("matmul stays within a third of its bound; a zero-width product is zero; shapes are checked", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(size, size, size)
        .chain(([r, n, c]) => fc.tuple(matrix(r, n, moderate), matrix(n, c, moderate))),
      ([a, b]) => {
        const expected = matmulOracle(a, b);
        if (expected.kind === "throws") throw new Error("fitting shapes must not throw");
        expect(largestShare(matmul(a, b).data, expected)).toBeLessThanOrEqual(1 / 3);
        const swapped = matmul(transpose(b), transpose(a));
        expect(largestShare(transpose(swapped).data, expected)).toBeLessThanOrEqual(1 / 3);
      },
    ),
  );
  expect(matmul(empty(2, 0), empty(0, 3))).toEqual(empty(2, 3));
  expect(() => matmul(empty(2, 3), empty(2, 3))).toThrow(/a has 3 columns and b has 2 rows/);
  expect(matmulOracle(empty(2, 3), empty(2, 3))).toEqual({ kind: "throws" });
});

test("transpose copies every bit to its place, and twice gives the original", () => {
  const shape = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }));
  fc.assert(
    fc.property(shape, ([rows, cols]) => {
      const a = filled(rows, cols, (i) => (i % 3 === 0 ? -0 : i));
      const once = transpose(a);
      expect(transposeOracle(a)).toEqual({
        kind: "matrix",
        ...once,
        bounds: new Float64Array(rows * cols),
        zeroSign: true,
      });
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < cols; j++)
          expect(Object.is(once.data[j * rows + i], a.data[i * cols + j])).toBe(true);
      }
      expect(transpose(once)).toEqual(a);
    }),
  );
  expect(() => transpose({ rows: 2, cols: 3, data: new Float64Array(5) })).toThrow(
    /says it is 2×3 but its data has 5/,
  );
  expect(transposeOracle({ rows: 2, cols: 3, data: new Float64Array(5) })).toEqual({ kind: "throws" });
});
