import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attention } from "../kernels/attention.ts";
import { causalAttention } from "../kernels/causal-attention.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { honestAttentions } from "../testing/honest-attention.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { attentionOracle } from "./attention.ts";
import { causalAttentionOracle } from "./causal-attention.ts";

const size = fc.integer({ min: 1, max: 8 });
const inputs = fc
  .tuple(size, size, size, fc.constantFrom(1, 1, 30, 1e4, 1e100))
  .chain(([n, d, width, scale]) =>
    fc.tuple(
      matrix(
        n,
        d,
        moderate.map((x) => x * scale),
      ),
      matrix(n, d, moderate),
      matrix(n, width, moderate),
    ),
  );

const filled = (rows: number, cols: number, f: (i: number) => number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => f(i)),
});
const head = ({ cols, data }: Matrix, from: number, to: number): Matrix => ({
  rows: to - from,
  cols,
  data: data.subarray(from * cols, to * cols),
});

const single = (a: Matrix) => ({ ...a, data: a.data.map(Math.fround) });

/** Row by row, each with the keys that it may see. */
const prefixes =
  (attend: typeof attention): typeof attention =>
  (q, k, v) => ({
    rows: q.rows,
    cols: v.cols,
    data: Float64Array.from(
      Array.from({ length: q.rows }, (_, i) => [
        ...attend(head(q, i, i + 1), head(k, 0, i + 1), head(v, 0, i + 1)).data,
      ]).flat(),
    ),
  });

/** All scores, those above the diagonal replaced by `mask`; then whole rows. */
const masking =
  (mask: number): typeof attention =>
  (q, k, v) => {
    const n = q.rows;
    const out = filled(n, v.cols, () => 0);
    for (let i = 0; i < n; i++) {
      const scores = Float64Array.from({ length: n }, (_, j) => {
        let sum = 0;
        for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * q.cols + t];
        return j > i ? mask : sum / Math.sqrt(q.cols);
      });
      const largest = scores.reduce((a, b) => Math.max(a, b));
      const terms = scores.map((score) => Math.exp(score - largest));
      const total = terms.reduce((a, b) => a + b);
      for (let j = 0; j < n; j++)
        for (let c = 0; c < v.cols; c++)
          out.data[i * v.cols + c] += (terms[j] / total) * v.data[j * v.cols + c];
    }
    return out;
  };

function answer(q: Matrix, k: Matrix, v: Matrix) {
  const result = causalAttentionOracle(q, k, v);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("every honest style stays within a third of the bound", () => {
  const styles = {
    ...Object.fromEntries(Object.entries(honestAttentions).map(([name, attend]) => [name, prefixes(attend)])),
    "masked by −∞": masking(-Infinity),
    kernel: causalAttention,
  };
  fc.assert(
    fc.property(inputs, ([q, k, v]) => {
      const expected = answer(q, k, v);
      expect(stylesOverAThird(styles, (f) => largestShare(f(q, k, v).data, expected))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("the last row is attention without a mask", () => {
  fc.assert(
    fc.property(inputs, ([q, k, v]) => {
      const whole = attentionOracle(q, k, v);
      if (whole.kind === "throws") throw new Error("fitting shapes must not throw");
      const from = (q.rows - 1) * v.cols;
      expect([...answer(q, k, v).data.subarray(from)]).toEqual([...whole.data.subarray(from)]);
    }),
  );
});

test("what comes later changes nothing, whatever it is", () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom(0, 1e9, NaN, Infinity), ([q, k, v], later) => {
      const spoilt = (a: Matrix) => {
        const copy = { ...a, data: a.data.slice() };
        copy.data.fill(later, (a.rows - 1) * a.cols);
        return copy;
      };
      const end = (q.rows - 1) * v.cols;
      expect(causalAttention(spoilt(q), spoilt(k), spoilt(v)).data.subarray(0, end)).toEqual(
        causalAttention(q, k, v).data.subarray(0, end),
      );
    }),
  );
});

test("no mask, a mask that hides the query's own key, single precision and a finite mask fall far outside", () => {
  const q = filled(9, 4, (i) => Math.sin(i * i + 1));
  const k = filled(9, 4, (i) => Math.cos(3 * i * i));
  const v = filled(9, 5, (i) => Math.sin(7 * i) + 0.1);
  const expected = answer(q, k, v);
  for (const wrong of [
    attention(q, k, v),
    masking(0)(q, k, v),
    causalAttention(single(q), single(k), single(v)),
  ])
    expect(largestShare(wrong.data, expected)).toBeGreaterThan(1000);
  const low = filled(9, 4, () => -1e10);
  const ones = filled(9, 4, () => 1);
  expect(largestShare(masking(-1e9)(low, ones, v).data, answer(low, ones, v))).toBeGreaterThan(100);
});

const one = () => 1;
test.each([
  ["widths that differ", [2, 3], [2, 4], [2, 1], /queries have 3 columns and keys have 4/],
  ["fewer queries than keys", [2, 3], [4, 3], [4, 1], /2 queries, 4 keys and 4 values/],
  ["fewer values than keys", [4, 3], [4, 3], [2, 1], /4 queries, 4 keys and 2 values/],
  ["width 0", [2, 0], [2, 0], [2, 1], /d = 0/],
])("%s: refused", (_, q, k, v, message) => {
  const [a, b, c] = [q, k, v].map(([rows, cols]) => filled(rows, cols, one));
  expect(() => causalAttention(a, b, c)).toThrow(RangeError);
  expect(() => causalAttention(a, b, c)).toThrow(message);
  expect(causalAttentionOracle(a, b, c)).toEqual({ kind: "throws" });
});

test("malformed matrices are refused by name; no tokens give an empty matrix", () => {
  const good = filled(2, 2, one);
  const bad = { ...good, rows: 3 };
  expect(() => causalAttention(bad, good, good)).toThrow(/causalAttention: q says/);
  expect(() => causalAttention(good, bad, good)).toThrow(/causalAttention: k says/);
  expect(() => causalAttention(good, good, bad)).toThrow(/causalAttention: v says/);
  expect(causalAttentionOracle(good, good, bad)).toEqual({ kind: "throws" });
  expect(causalAttention(filled(0, 3, one), filled(0, 3, one), filled(0, 2, one))).toEqual(filled(0, 2, one));
  expect(answer(filled(0, 3, one), filled(0, 3, one), filled(0, 2, one)).data).toHaveLength(0);
});
