import { expect, test } from "vitest";
import { attentionOracle } from "../oracles/attention.ts";
import { largestShare } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { attention } from "./attention.ts";

/** Repeatable numbers between −1 and 1 that are no multiples of anything. */
function filled(rows: number, cols: number, seed: number, factor = 1): Matrix {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 2 ** 31;
  };
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, () => factor * next()) };
}

/** Numbers of keys around the ends of blocks, numbers of queries around multiples of three, odd and even widths, and the widest of all. */
test.each([
  [1, 1, 1, 1],
  [2, 127, 3, 5],
  [3, 128, 64, 64],
  [4, 129, 5, 2],
  [5, 257, 7, 1],
  [7, 300, 2, 9],
  [3, 40, 1024, 3],
  [4, 40, 3, 1024],
  [4, 5, 1025, 2],
  [4, 5, 2, 1025],
  [16, 385, 33, 31],
])("%d queries, %d keys, widths %d and %d: within a third of the bound, in every block", (n, m, d, width) => {
  for (const factor of [1, 30]) {
    const [q, k, v] = [filled(n, d, 1, factor), filled(m, d, 2), filled(m, width, 3)];
    const expected = attentionOracle(q, k, v);
    if (expected.kind === "throws") throw new Error("these shapes fit");
    expect(largestShare(attention(q, k, v).data, expected)).toBeLessThanOrEqual(1 / 3);
  }
});

test("the largest score may stand in any block", () => {
  for (const place of [0, 127, 128, 200, 383]) {
    const k = filled(384, 4, 4);
    k.data.fill(40, 4 * place, 4 * place + 4);
    const [q, v] = [{ rows: 1, cols: 4, data: new Float64Array(4).fill(3) }, filled(384, 2, 5)];
    const expected = attentionOracle(q, k, v);
    if (expected.kind === "throws") throw new Error("these shapes fit");
    expect(largestShare(attention(q, k, v).data, expected)).toBeLessThanOrEqual(1 / 3);
  }
});

test("a whole block of −∞ scores weighs nothing beside a later one", () => {
  const k = { rows: 200, cols: 1, data: new Float64Array(200).fill(-1e200, 0, 130) };
  const v = filled(200, 1, 7);
  const q = { rows: 1, cols: 1, data: Float64Array.of(1e200) };
  const mean = v.data.subarray(130).reduce((sum, x) => sum + x, 0) / 70;
  expect(attention(q, k, v).data[0]).toBeCloseTo(mean, 14);
});

test("nothing of one call is seen by the next", () => {
  const small: [Matrix, Matrix, Matrix] = [filled(4, 3, 8), filled(5, 3, 9), filled(5, 3, 10)];
  const before = attention(...small);
  const nan = filled(7, 64, 11);
  nan.data.fill(NaN);
  attention(nan, filled(128, 64, 12), {
    ...filled(128, 64, 13),
    data: new Float64Array(128 * 64).fill(Infinity),
  });
  const after = attention(...small);
  expect(after).toEqual(before);
  expect(after.data.buffer).not.toBe(before.data.buffer);
});

test("a matrix that computes while it is read disturbs nothing", () => {
  const [q, k, v] = [filled(4, 3, 14), filled(5, 3, 15), filled(5, 2, 16)];
  const nosy: Matrix = {
    rows: 5,
    cols: 2,
    get data() {
      attention(filled(9, 40, 17), filled(130, 40, 18), filled(130, 40, 19));
      return v.data;
    },
  };
  expect(attention(q, k, nosy)).toEqual(attention(q, k, v));
});
