import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matmul } from "../kernels/matmul.ts";
import { multiHeadAttention } from "../kernels/multi-head-attention.ts";
import { selfAttention } from "../kernels/self-attention.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import {
  honestMultiHeadAttentions,
  honestSelfAttentions,
  keysUnprojected,
} from "../testing/honest-self-attention.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { attentionOracle } from "./attention.ts";
import { multiHeadAttentionOracle } from "./multi-head-attention.ts";
import { selfAttentionOracle } from "./self-attention.ts";

const size = fc.integer({ min: 1, max: 6 });
const scales = fc.constantFrom(1, 1, 1, 1e-3, 10, 1e4, 1e30);
const one = () => 1;

const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});
const identity = (n: number) => filled(n, n, (i) => (i % (n + 1) === 0 ? 1 : 0));
const scaled = (element: fc.Arbitrary<number>, scale: number) => element.map((x) => x * scale);

const selfInputs = (factors: fc.Arbitrary<number>) =>
  fc
    .tuple(size, size, size, size, factors)
    .chain(([n, d, width, valueWidth, scale]) =>
      fc.tuple(
        matrix(n, d, moderate),
        matrix(d, width, scaled(moderate, scale)),
        matrix(d, width, moderate),
        matrix(d, valueWidth, moderate),
      ),
    );
const headInputs = fc
  .tuple(
    size,
    fc.constantFrom<[number, number]>([1, 1], [2, 1], [2, 2], [4, 2], [6, 3], [6, 2], [3, 3]),
    scales,
  )
  .chain(([n, [d, count], scale]) =>
    fc.tuple(
      matrix(n, d, moderate),
      matrix(d, d, scaled(moderate, scale)),
      matrix(d, d, moderate),
      matrix(d, d, moderate),
      matrix(d, d, moderate),
      fc.constant(count),
    ),
  );

function self(...args: Parameters<typeof selfAttentionOracle>) {
  const result = selfAttentionOracle(...args);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

function heads(...args: Parameters<typeof multiHeadAttentionOracle>) {
  const result = multiHeadAttentionOracle(...args);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("self-attention: every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(selfInputs(scales), (input) => {
      const expected = self(...input);
      const all = { ...honestSelfAttentions, kernel: selfAttention };
      expect(stylesOverAThird(all, (f) => largestShare(f(...input).data, expected))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("keys left unprojected are other sums of other products, and keep the bound while scores are moderate", () => {
  fc.assert(
    fc.property(selfInputs(fc.constant(1)), (input) => {
      expect(largestShare(keysUnprojected(...input).data, self(...input))).toBeLessThan(1);
    }),
  );
});

test("multi-head attention: every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(headInputs, (input) => {
      const expected = heads(...input);
      const all = { ...honestMultiHeadAttentions, kernel: multiHeadAttention };
      expect(stylesOverAThird(all, (f) => largestShare(f(...input).data, expected))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("with identities for projections self-attention is attention of the tokens with themselves", () => {
  fc.assert(
    fc.property(
      fc.tuple(size, size).chain(([n, d]) => matrix(n, d, moderate)),
      (x) => {
        const id = identity(x.cols);
        const plain = attentionOracle(x, x, x);
        if (plain.kind === "throws") throw new Error("fitting shapes must not throw");
        const { data, bounds } = self(x, id, id, id);
        expect(largestShare(data, plain)).toBeLessThan(1e-3);
        bounds.forEach((bound, i) => expect(bound).toBeGreaterThanOrEqual(plain.bounds[i] / 3));
      },
    ),
  );
});

test("one head with the identity behind it is self-attention", () => {
  fc.assert(
    fc.property(headInputs, ([x, wq, wk, wv]) => {
      const { data } = heads(x, wq, wk, wv, identity(x.cols), 1);
      const plain = self(x, wq, wk, wv);
      expect(largestShare(data, plain)).toBeLessThan(1e-3);
    }),
  );
});

test("tokens that are all alike keep nothing but W_V and W_O", () => {
  const x = filled(4, 4, (i) => (i % 4) - 1.5);
  const [wq, wk, wv, wo] = [1, 2, 3, 4].map((seed) => filled(4, 4, (i) => Math.sin(seed * i + 1)));
  const expected = matmul(matmul(x, wv), wo);
  const { data } = heads(x, wq, wk, wv, wo, 2);
  data.forEach((value, i) => expect(value).toBeCloseTo(expected.data[i], 13));
});

const x = filled(7, 6, (i) => Math.sin(i * i + 1));
const [a, b, c, d] = [3, 5, 7, 11].map((seed) => filled(6, 6, (i) => Math.cos(seed * i * i + seed)));
const single = (m: Matrix) => ({ ...m, data: m.data.map(Math.fround) });

test.each([
  ["single precision", () => selfAttention(single(x), a, b, c)],
  ["queries and keys changed over", () => selfAttention(x, b, a, c)],
  ["keys for values", () => selfAttention(x, a, b, b)],
])("self-attention with %s falls far outside", (_, wrong) => {
  expect(largestShare(wrong().data, self(x, a, b, c))).toBeGreaterThan(1000);
});

test.each([
  ["single precision", () => multiHeadAttention(single(x), a, b, c, d, 2)],
  ["one head", () => multiHeadAttention(x, a, b, c, d, 1)],
  ["three heads for two", () => multiHeadAttention(x, a, b, c, d, 3)],
  ["no last product", () => multiHeadAttention(x, a, b, c, identity(6), 2)],
])("multi-head attention with %s falls far outside", (_, wrong) => {
  expect(largestShare(wrong().data, heads(x, a, b, c, d, 2))).toBeGreaterThan(1000);
});

test("bounds of ordinary inputs are a few thousand roundings", () => {
  expect(Math.max(...self(x, a, b, c).bounds)).toBeLessThan(5e3 * 2 ** -53);
  expect(Math.max(...heads(x, a, b, c, d, 2).bounds)).toBeLessThan(2e4 * 2 ** -53);
});

test.each([
  ["a projection of too few rows", [2, 3], [2, 4], [2, 4], [3, 5], /3 columns and wq has 2 rows/],
  ["values of too many rows", [2, 3], [3, 4], [3, 4], [4, 5], /3 columns and wv has 4 rows/],
  ["queries and keys of two widths", [2, 3], [3, 4], [3, 5], [3, 5], /wq has 4 columns and wk has 5/],
  ["width 0", [2, 3], [3, 0], [3, 0], [3, 5], /no columns/],
])("self-attention refuses %s", (_, tokens, q, k, v, message) => {
  const [first, second, third, fourth] = [tokens, q, k, v].map(([rows, cols]) => filled(rows, cols, one));
  expect(() => selfAttention(first, second, third, fourth)).toThrow(RangeError);
  expect(() => selfAttention(first, second, third, fourth)).toThrow(message);
  expect(selfAttentionOracle(first, second, third, fourth)).toEqual({ kind: "throws" });
});

test.each([0, -1, 1.5, 4, 12, NaN, Infinity])(
  "multi-head attention refuses %d heads for six columns",
  (count) => {
    expect(() => multiHeadAttention(x, a, b, c, d, count)).toThrow(RangeError);
    expect(() => multiHeadAttention(x, a, b, c, d, count)).toThrow(/cannot share 6 columns evenly/);
    expect(multiHeadAttentionOracle(x, a, b, c, d, count)).toEqual({ kind: "throws" });
  },
);

test("weight matrices that are not d × d, and malformed ones, are refused by name", () => {
  const narrow = filled(6, 3, one);
  const bad = { ...a, rows: 5 };
  expect(() => multiHeadAttention(x, a, narrow, c, d, 2)).toThrow(/wk is 6×3/);
  expect(multiHeadAttentionOracle(x, a, narrow, c, d, 2)).toEqual({ kind: "throws" });
  expect(() => multiHeadAttention(x, a, b, c, bad, 2)).toThrow(/multiHeadAttention: wo says it is 5×6/);
  expect(multiHeadAttentionOracle(x, a, b, c, bad, 2)).toEqual({ kind: "throws" });
  expect(() => multiHeadAttention({ ...x, rows: 1 }, a, b, c, d, 2)).toThrow(/multiHeadAttention: x says/);
  expect(() => selfAttention({ ...x, rows: 1 }, a, b, c)).toThrow(/selfAttention: x says it is 1×6/);
  expect(() => selfAttention(x, a, bad, c)).toThrow(/selfAttention: wk says it is 5×6/);
  expect(selfAttentionOracle(x, a, bad, c)).toEqual({ kind: "throws" });
});

test("no tokens give an empty matrix", () => {
  const none = filled(0, 6, one);
  expect(selfAttention(none, a, b, filled(6, 2, one))).toEqual(filled(0, 2, one));
  expect(self(none, a, b, filled(6, 2, one)).data).toHaveLength(0);
  expect(multiHeadAttention(none, a, b, c, d, 2)).toEqual(filled(0, 6, one));
  expect(heads(none, a, b, c, d, 2).data).toHaveLength(0);
});
